package dev.adjoint.attack;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac in this process: over marked sources with the processor, and over what that generates without it. */
final class Processing {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final StandardJavaFileManager disk;
    private final int seconds;

    /**
     * With jars on the class path.
     *
     * @param seconds how long a run may take
     */
    Processing(List<Path> classPath, int seconds) throws IOException {
        this.disk = COMPILER.getStandardFileManager(null, null, null);
        this.seconds = seconds;
        disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    }

    /**
     * What a run of javac gave.
     *
     * @param sources the generated sources by class name
     * @param classes the class files by binary name
     * @param failure what left javac as an exception, or that it did not end; else empty
     * @param seconds of processor time
     */
    record Result(
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, String> sources,
            Map<String, byte[]> classes,
            String failure,
            double seconds) {}

    /** The companions of the marked methods, as sources. */
    Result generate(List<SourceText> files) {
        return run(files, true, List.of("-proc:only", "-implicit:none", "-nowarn"));
    }

    /** The class files of companions. */
    Result compile(List<SourceText> files) {
        return run(
                files,
                false,
                List.of("-proc:none", "-implicit:none", "-Xlint:all", "-Xlint:-path", "-Xmaxerrs", "100000"));
    }

    private Result run(List<SourceText> files, boolean isProcessed, List<String> options) {
        List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
        MemoryFiles memory = new MemoryFiles(disk);
        long[] time = new long[1];
        FutureTask<Boolean> run = new FutureTask<>(() -> {
            JavaCompiler.CompilationTask task = COMPILER.getTask(null, memory, diagnostics::add, options, null, files);
            if (isProcessed) {
                task.setProcessors(List.of(new DifferentiableProcessor()));
            }
            boolean isDone = task.call();
            time[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return isDone;
        });
        Thread thread = new Thread(run, "javac");
        thread.setDaemon(true);
        thread.start();
        String failure = "";
        try {
            run.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            failure = e.getCause() + " at " + e.getCause().getStackTrace()[0];
        } catch (TimeoutException e) {
            failure = "no end after " + seconds + " seconds, at "
                    + List.of(thread.getStackTrace()).stream().limit(40).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        }
        return new Result(List.copyOf(diagnostics), memory.sources(), memory.classes(), failure, time[0] * 1e-9);
    }
}
