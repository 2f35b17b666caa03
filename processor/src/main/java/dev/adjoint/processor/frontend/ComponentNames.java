package dev.adjoint.processor.frontend;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What the components of record variables are called in generated code: {@code ax} for {@code a.x}, {@code ballMass}
 * for {@code ball.mass}. Where that is a name of the user's, ours gives way.
 */
final class ComponentNames {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    void reserve(Collection<String> users) {
        taken.addAll(users);
    }

    /** The name for a component of a variable; none for one of a variable without a name. */
    String of(String variable, String component) {
        return variable.isEmpty()
                ? ""
                : names.computeIfAbsent(variable + "." + component, unused -> claim(joined(variable, component)));
    }

    private String claim(String wish) {
        String name = wish;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static String joined(String variable, String component) {
        boolean isShort = component.length() == 1 && variable.length() <= 2;
        return variable + (isShort ? component : Character.toUpperCase(component.charAt(0)) + component.substring(1));
    }
}
