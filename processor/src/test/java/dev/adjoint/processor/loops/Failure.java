package dev.adjoint.processor.loops;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A companion that is not what it should be. */
final class Failure extends AssertionError {
    private static final long serialVersionUID = 1;

    private static final String NOT_COMPILED = "does not compile";

    private final transient LoopMethod method;
    private final String what;

    Failure(LoopMethod method, Object[] point, String what) {
        super("seed " + method.seed() + (point.length == 0 ? "" : " at " + Contents.text(point)) + ": " + what + "\n"
                + method.text());
        this.method = method;
        this.what = what;
    }

    LoopMethod method() {
        return method;
    }

    /** What fails, without the numbers. */
    String kind() {
        if (what.startsWith(NOT_COMPILED)) {
            Matcher error = Pattern.compile("(Exception: |Error: |ERROR: )([^\\[\n]{5,})")
                    .matcher(what);
            return NOT_COMPILED
                    + (error.find()
                            ? error.group(2).replaceAll("[0-9_]+|'[^']*'|(int|double|boolean)\\S* \\w+", "")
                            : "");
        }
        return what.replaceAll("(?s)[,:]? (row|is|gives|leaves|has|along|must|refuses|\\{|\\[).*", "")
                .replaceAll("[0-9]+", "");
    }

    /** The program says more than where it was checked. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
