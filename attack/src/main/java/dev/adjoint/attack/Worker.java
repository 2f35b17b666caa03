package dev.adjoint.attack;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that tries methods one after the other, since they may not end, take all memory, or exit. Prints a line
 * with each outcome; ends itself when a call takes too long.
 */
final class Worker {
    /** Of processor time, which does not depend on what else the machine does. */
    private static final double SECONDS_A_CALL = 5;

    private static final double SECONDS_A_METHOD = 1.25 * Trial.WANTED;
    private static final long MOST_MINUTES = 5;

    private Worker() {}

    /**
     * Tries the methods of a file, from a line on.
     *
     * @param arguments the file, the line, the class path of the methods, and at which point to begin
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<URL> urls = new ArrayList<>();
        for (String entry : arguments[2].split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new));
        int from = Integer.parseInt(arguments[3]);
        for (int i = Integer.parseInt(arguments[1]); i < lines.size(); i++, from = 0) {
            String[] line = lines.get(i).split("\t");
            Tally tally = new Tally();
            String[] outcome = {"OK\t"};
            int first = from;
            Thread thread = new Thread(null, () -> outcome[0] = tried(line, loader, tally, first), "trial", 4L << 20);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
            Stop stop = await(thread, tally);
            if (stop == Stop.CALL) {
                outcome[0] = (isOwn(tally) ? "OWN-TIME" : "TIME") + "\tno end: " + tally.running;
            }
            out.println(i + "\t" + tally.number + "\t" + tally + "\t" + outcome[0].replace('\n', ' '));
            if (stop != Stop.NONE) {
                Runtime.getRuntime().halt(stop == Stop.CALL ? 3 : 4);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    /** Why a trial was given up, if it was. */
    private enum Stop {
        NONE,
        CALL,
        METHOD
    }

    private static Stop await(Thread thread, Tally tally) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            thread.join(20);
            if (!thread.isAlive()) {
                return Stop.NONE;
            }
            double total = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) * 1e-9;
            if (total - tally.since * 1e-9 > SECONDS_A_CALL) {
                return Stop.CALL;
            }
            if (total > SECONDS_A_METHOD || System.nanoTime() - start > MOST_MINUTES * 60_000_000_000L) {
                return Stop.METHOD;
            }
        }
    }

    /** Whether it is the method itself, or its value, that takes what there is. */
    private static boolean isOwn(Tally tally) {
        return tally.running.startsWith("the method") || tally.running.startsWith("value");
    }

    private static String tried(String[] line, ClassLoader loader, Tally tally, int from) {
        try {
            new Trial(new Subject(line[0], line[1], line[2], loader), tally).run(from);
            return "OK\t";
        } catch (Finding finding) {
            return finding.kind() + "\t" + finding.getMessage();
        } catch (OutOfMemoryError e) {
            return (isOwn(tally) ? "OWN-MEMORY" : "MEMORY") + "\t" + tally.running;
        } catch (ReflectiveOperationException | LinkageError e) {
            return "LOAD\t" + e + (e.getCause() == null ? "" : " " + e.getCause());
        } catch (Throwable e) {
            StackTraceElement[] stack = e.getStackTrace();
            return "HARNESS\t" + e + (stack.length > 0 ? " at " + stack[0] : "");
        }
    }
}
