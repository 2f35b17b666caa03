package dev.adjoint.processor.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** The class files of those classes that the sources are compiled against. */
public final class ClassFiles {
    private final Elements elements;
    private final Filer filer;

    /** The class files of a compilation. */
    public ClassFiles(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
    }

    /**
     * The file of a class.
     *
     * @throws IOException if it cannot be found or read
     */
    InputStream open(TypeElement type) throws IOException {
        Optional<FileObject> known = fileOf(type);
        if (known.isPresent()) {
            return known.get().openInputStream();
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binaryName = elements.getBinaryName(type).toString();
        String file = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
        ModuleElement module = elements.getModuleOf(type);
        if (module != null && !module.isUnnamed()) {
            return open(StandardLocation.MODULE_PATH, module.getQualifiedName() + "/" + packageName, file);
        }
        return open(StandardLocation.CLASS_PATH, packageName, file);
    }

    /**
     * The content of the file of a class on the class path; empty if there is none.
     *
     * @param binaryName {@code p.Outer$Inner}
     */
    public Optional<byte[]> content(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        try (InputStream file =
                open(StandardLocation.CLASS_PATH, packageName, binaryName.substring(dot + 1) + ".class")) {
            return Optional.of(file.readAllBytes());
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    private InputStream open(JavaFileManager.Location location, String packageName, String file) throws IOException {
        return filer.getResource(location, packageName, file).openInputStream();
    }

    /** The file of a class, which JDK 18 and newer tell. */
    private Optional<FileObject> fileOf(TypeElement type) {
        try {
            Method method = Elements.class.getMethod("getFileObjectOf", Element.class);
            return method.invoke(elements, type) instanceof FileObject file ? Optional.of(file) : Optional.empty();
        } catch (ReflectiveOperationException older) {
            return Optional.empty();
        }
    }
}
