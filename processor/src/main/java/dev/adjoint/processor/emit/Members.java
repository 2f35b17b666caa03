package dev.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members of one companion, as they are collected, and what they share. */
final class Members {
    /** What the JVM allows a method; a double or a long takes two. */
    private static final int MOST_SLOTS = 255;

    private final Companion companion;
    private final Parameters own;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Members(Companion companion) {
        this.companion = companion;
        this.own = new Parameters(companion);
    }

    Companion companion() {
        return companion;
    }

    List<MethodSpec> methods() {
        return methods;
    }

    /** The members that the JVM's limit on arguments forbids. */
    List<String> leftOut() {
        return leftOut;
    }

    /** The class itself, by which an inner class names its members. */
    ClassName self() {
        return ClassNames.of(companion.target());
    }

    Modifier[] modifiers(Modifier... own) {
        List<Modifier> modifiers = new ArrayList<>(List.of(own));
        if (companion.isPublic()) {
            modifiers.add(0, Modifier.PUBLIC);
        }
        return modifiers.toArray(Modifier[]::new);
    }

    /** A static member, whose arguments fit the JVM; otherwise it is noted as left out. */
    boolean fits(String member, List<TypeName> parameters) {
        int slots = parameters.stream().mapToInt(Members::slots).sum();
        if (slots > MOST_SLOTS) {
            leftOut.add(member);
        }
        return slots <= MOST_SLOTS;
    }

    private static int slots(TypeName type) {
        return type.equals(TypeName.DOUBLE) || type.equals(TypeName.LONG) ? 2 : 1;
    }

    /** The user's parameters. */
    Parameters own() {
        return own;
    }

    /** The types of the method's own parameters. */
    List<TypeName> parameterTypes() {
        return companion.groups().stream().map(Parameters::type).toList();
    }

    /** The method's own parameters. */
    List<ParameterSpec> parameters() {
        return own.declared();
    }

    /**
     * The body of a function.
     *
     * @param throwFirst whether what may throw must do so before the ending, which has effects
     */
    Body body(Function function, boolean throwFirst) {
        return Body.of(function, throwFirst, own.reserved());
    }

    static TypeName type(Type type) {
        return TypeName.get(type.javaClass());
    }

    /** Adds a static method and the pieces of its code. */
    void add(MethodSpec.Builder method, Pieces.Code code) {
        methods.add(method.addCode(code.main()).build());
        methods.addAll(code.methods());
    }
}
