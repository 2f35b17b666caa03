package dev.adjoint.attack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Attacks all libraries of a folder. */
final class Main {
    private Main() {}

    /**
     * Runs the attack.
     *
     * @param arguments the folder of jars of sources, that of jars of classes, that for what is found; and a part of
     *     the libraries' names, if not all are to be attacked
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> binaries = Attack.jars(Path.of(arguments[1]));
        Path folder = Path.of(arguments[2]);
        String part = arguments.length > 3 ? arguments[3] : "";
        try (Journal journal = new Journal(folder)) {
            for (Library library : Library.in(Path.of(arguments[0]), part)) {
                new Attack(library, binaries, folder, journal).run();
            }
        }
        System.exit(0);
    }
}
