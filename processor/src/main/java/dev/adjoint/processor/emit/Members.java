package dev.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The members of one companion, as they are collected, and what they share. */
final class Members {
    /** What the JVM allows a method; a double or a long takes two. */
    private static final int MOST_SLOTS = 255;

    private final Companion companion;
    private final Map<Value, String> names;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Members(Companion companion) {
        this.companion = companion;
        this.names = ParameterNames.of(companion.primal().parameters());
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

    /** The types of the method's own parameters. */
    List<TypeName> parameterTypes() {
        return companion.primal().parameters().stream().map(Members::type).toList();
    }

    /** The method's own parameters. */
    List<ParameterSpec> parameters() {
        return companion.primal().parameters().stream().map(this::parameter).toList();
    }

    ParameterSpec parameter(Value parameter) {
        return ParameterSpec.builder(type(parameter), name(parameter)).build();
    }

    /** What one of the method's own parameters is called. */
    String name(Value parameter) {
        return Objects.requireNonNull(names.get(parameter), "not a parameter of the user's");
    }

    static TypeName type(Value parameter) {
        ClassReference enumClass = parameter.enumClass();
        return enumClass == null ? TypeName.get(parameter.type().javaClass()) : ClassNames.of(enumClass);
    }

    /** Adds a static method and the pieces of its code. */
    void add(MethodSpec.Builder method, Pieces.Code code) {
        methods.add(method.addCode(code.main()).build());
        methods.addAll(code.methods());
    }
}
