package dev.adjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** From the IR to the companion's source. */
public final class Emitter {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Emitter() {}

    /**
     * The companion's source.
     *
     * @param leftOut the members that do not fit the JVM's limit on arguments
     */
    public record Emitted(String text, List<String> leftOut) {}

    /**
     * Writes a companion.
     *
     * @param generator the class name for {@code @Generated}
     */
    public static Emitted emit(Companion companion, String generator) {
        return emit(companion, generator, Marks.none());
    }

    /**
     * The code of the first of some members that the companion has, line by line; without a line if it has none of
     * them.
     */
    public static Listing list(Companion companion, List<String> members) {
        Marks marks = Marks.listing();
        String text = emit(companion, "", Marks.none()).text();
        String marked = emit(companion, "", marks).text();
        Listing listing = new Listing("", List.of(), Map.of(), List.of());
        for (String member : members) {
            if (listing.lines().isEmpty()) {
                listing = Listing.of(text, marked, member, marks);
            }
        }
        return listing;
    }

    private static Emitted emit(Companion companion, String generator, Marks marks) {
        Members members = new Members(companion, marks);
        TypeSpec.Builder type = TypeSpec.classBuilder(ClassNames.of(companion.target()))
                .addModifiers(members.modifiers(Modifier.FINAL));
        if (companion.environment().hasGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", generator)
                    .build());
        }
        if (companion.isPublic() && companion.environment().isInNamedModule()) {
            // A module that requires the runtime, or the module of @Generated, without 'transitive' would get a
            // warning.
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "exports")
                    .build());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        ValueMember.addTo(members);
        companion
                .gradient()
                .flatMap(gradient -> GradientMembers.addGradientTo(members, gradient))
                .ifPresent(type::addType);
        companion.vjp().ifPresent(vjp -> GradientMembers.addVjpTo(members, vjp));
        JacobianMember.addTo(members);
        companion.jvp().flatMap(jvp -> JvpMembers.addTo(members, jvp)).ifPresent(type::addType);
        companion.trace().ifPresent(trace -> TraceMember.addTo(members, trace));
        FunctionMember.addTo(members);
        GuardMembers.addTo(members);
        type.addMethods(members.methods()).addJavadoc(Docs.ofClass(members));
        JavaFile file = JavaFile.builder(companion.target().packageName(), type.build())
                .skipJavaLangImports(!companion.environment().shadowsJavaLang())
                .build();
        return new Emitted(file.toString(), members.leftOut());
    }
}
