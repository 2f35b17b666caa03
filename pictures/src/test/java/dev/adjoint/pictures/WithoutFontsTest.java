package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine without a font, as slim images of containers are. */
@EnabledOnOs(OS.LINUX)
class WithoutFontsTest {
    /** What runs there. */
    static final class Program {
        public static void main(String[] arguments) {
            GraphPicture picture = GraphPicture.of(Graphs.neuron());
            System.out.println(GraphPicture.canPaint() + " " + picture.toSvg().startsWith("<svg"));
            try {
                picture.toPng();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void theSvgIsThereAndThePngIsRefusedInWords(@TempDir Path folder) throws IOException, InterruptedException {
        Path configuration = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName());
        program.environment().put("FONTCONFIG_FILE", configuration.toString());
        program.environment().put("HOME", folder.toString());
        Process process = program.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .endsWith(
                        "false true",
                        "Java finds no font to paint a PNG with; install one"
                                + " (Debian: apt-get install fontconfig fonts-dejavu-core), or use the SVG");
    }
}
