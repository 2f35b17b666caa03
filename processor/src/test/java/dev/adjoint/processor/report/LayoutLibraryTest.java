package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The library that lays graphs out is the published one. */
class LayoutLibraryTest {
    private static final String PUBLISHED = "54a503e346f93ca0bb10abe7999587e037262935687aca45eb4e4b0f64bbb578";

    @Test
    void isUnchanged() throws Exception {
        try (InputStream library = Resource.class.getResourceAsStream("vendor/dagre.min.js")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(library.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(PUBLISHED);
        }
    }
}
