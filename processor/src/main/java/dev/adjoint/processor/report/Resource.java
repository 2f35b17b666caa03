package dev.adjoint.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The style sheets and scripts that pages carry in them. */
final class Resource {
    private Resource() {}

    /** Returns the text of a resource of this package, with line feeds only. */
    static String text(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Returns the texts of resources, one after the other. */
    static String texts(String... names) {
        return Arrays.stream(names).map(Resource::text).collect(Collectors.joining("\n"));
    }

    /** Returns the library that lays graphs out, with its licence, without the way to the map of its source. */
    static String layoutLibrary() {
        String library = text("vendor/dagre.min.js");
        return text("vendor/dagre.min.js.LEGAL.txt") + library.substring(0, library.indexOf("//# sourceMappingURL"));
    }
}
