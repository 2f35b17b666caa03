package dev.adjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.adjoint.processor.ir.ClassReference;
import java.util.List;

/** The IR's class names as JavaPoet's. */
final class ClassNames {
    private ClassNames() {}

    static ClassName of(ClassReference reference) {
        List<String> names = reference.simpleNames();
        return ClassName.get(
                reference.packageName(),
                names.get(0),
                names.subList(1, names.size()).toArray(String[]::new));
    }
}
