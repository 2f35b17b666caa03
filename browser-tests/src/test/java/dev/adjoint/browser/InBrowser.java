package dev.adjoint.browser;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests whose parameter is a {@link Browser}, one for all of them; they are skipped where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Extension.class)
@interface InBrowser {
    /** Finds the browser, and ends it after the last test. */
    final class Extension implements BeforeAllCallback, ParameterResolver {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(InBrowser.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            boolean isInstalled = browser().isPresent() && driver().isPresent();
            Assumptions.assumeTrue(
                    isInstalled,
                    "Chromium and its driver are needed to test the pages. On Debian: apt-get install chromium chromium-driver");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(
                            Browser.class,
                            key -> new Browser(browser().orElseThrow(), driver().orElseThrow()),
                            Browser.class);
        }

        private static Optional<Path> browser() {
            return command("chromium", "chromium-browser", "google-chrome");
        }

        private static Optional<Path> driver() {
            return command("chromedriver");
        }

        private static Optional<Path> command(String... names) {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
            return Stream.of(names)
                    .flatMap(name ->
                            Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
