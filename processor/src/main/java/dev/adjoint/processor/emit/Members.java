package dev.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The members of one companion, as they are collected, and what they share. */
final class Members {
    /** What the JVM allows a method; a double or a long takes two. */
    private static final int MOST_SLOTS = 255;

    static final ClassName SHADOWS = ClassName.get("dev.adjoint", "Shadows");

    private final Companion companion;
    private final Marks marks;
    private final Parameters own;
    private final Aliases aliases;
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Members(Companion companion, Marks marks) {
        this.companion = companion;
        this.marks = marks;
        this.own = new Parameters(companion);
        this.aliases = Aliases.of(companion.primal());
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

    /** Whether {@code value} may write into the array that it gets for a parameter, or return it. */
    boolean isTaken(Value parameter) {
        Value result = companion.primal().results().get(0);
        return parameter.type().isArray()
                && (aliases.isWritten(parameter) || aliases.memory(result) == aliases.memory(parameter));
    }

    /** Whether {@code value} may write into the array that it gets for a parameter. */
    boolean isWritten(Value parameter) {
        return parameter.type().isArray() && aliases.isWritten(parameter);
    }

    /** An argument for {@code value} that leaves the array of a parameter as it is: a copy of it where needed. */
    CodeBlock untouched(Value parameter) {
        if (!isTaken(parameter)) {
            return CodeBlock.of("$N", name(parameter));
        }
        return parameter.type().isMatrix()
                ? CodeBlock.of("$T.copy($N)", SHADOWS, name(parameter))
                : CodeBlock.of("$N.clone()", name(parameter));
    }

    /** Notes that a member is left out. */
    void leaveOut(String member) {
        leftOut.add(member);
    }

    /** A static member, whose arguments fit the JVM; otherwise it is noted as left out. */
    boolean fits(String member, List<TypeName> parameters) {
        int slots = parameters.stream().mapToInt(Members::slots).sum();
        if (slots > MOST_SLOTS) {
            leaveOut(member);
        }
        return slots <= MOST_SLOTS;
    }

    private static int slots(TypeName type) {
        return type.equals(TypeName.DOUBLE) || type.equals(TypeName.LONG) ? 2 : 1;
    }

    /** The types of the method's own parameters. */
    List<TypeName> parameterTypes() {
        return companion.groups().stream().map(Parameters::type).toList();
    }

    /** The method's own parameters. */
    List<ParameterSpec> parameters() {
        return own.declared();
    }

    /** The method's own parameters, and how the functions' parameters are found in them. */
    Parameters own() {
        return own;
    }

    /** What one of the functions' parameters is called. */
    String name(Value parameter) {
        return own.name(parameter);
    }

    /**
     * The body of a function.
     *
     * @param throwFirst whether what may throw must do so before the ending, which has effects
     */
    Body body(Function function, boolean throwFirst) {
        return Body.of(function, throwFirst, own.reserved(), marks);
    }

    /** The type of what the method returns. */
    TypeName resultType() {
        return type(companion.primal().results().get(0).type());
    }

    static TypeName type(Type type) {
        return TypeName.get(type.javaClass());
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

    /**
     * The check that arrays that are overwritten are arrays of their own: what works on copies of them would not see
     * that two of the originals are one.
     *
     * @param parameters those that are looked at
     */
    Optional<CodeBlock> distinct(List<Value> parameters) {
        Set<Type> written = parameters.stream()
                .filter(this::isWritten)
                .map(parameter -> parameter.type().scalar())
                .collect(Collectors.toSet());
        List<Value> arrays = parameters.stream()
                .filter(parameter -> parameter.type().isArray())
                .filter(parameter -> written.contains(parameter.type().scalar()))
                .toList();
        if (arrays.stream().noneMatch(array -> array.type().isMatrix()) && arrays.size() < 2) {
            return Optional.empty();
        }
        CodeBlock names =
                arrays.stream().map(array -> CodeBlock.of("$N", name(array))).collect(CodeBlock.joining(",$W"));
        return Optional.of(CodeBlock.builder()
                .addStatement("$T.requireDistinct($L)", SHADOWS, names)
                .build());
    }
}
