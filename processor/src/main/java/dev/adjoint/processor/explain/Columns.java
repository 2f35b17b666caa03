package dev.adjoint.processor.explain;

import dev.adjoint.processor.emit.Listing;
import dev.adjoint.processor.report.MethodReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The generated code in two columns: what belongs to a pass, and of the loops and branches of the other pass those that
 * hold some of it.
 */
final class Columns {
    private static final Pattern COUNTING = Pattern.compile("int |\\w+(\\+\\+|--);|\\w+ [+-]= \\d+;");
    private static final Pattern COMMENT = Pattern.compile(" // lines? [0-9, to]+$");

    private final List<Listing.CodeLine> lines;
    private final Listing.Pass[] passes;

    /** For each line the first line of the loop or branch that it opens, goes on with, or closes; -1 if it does not. */
    private final int[] constructs;

    /** For each line the first line of the innermost loop or branch in which it stands, or -1. */
    private final int[] around;

    Columns(List<Listing.CodeLine> code) {
        this.lines = code.stream().filter(line -> !line.text().isBlank()).toList();
        this.passes = new Listing.Pass[lines.size()];
        this.constructs = new int[lines.size()];
        this.around = new int[lines.size()];
        arrange();
    }

    private void arrange() {
        List<Integer> open = new ArrayList<>();
        Listing.Pass last = Listing.Pass.FORWARD;
        for (int i = 0; i < lines.size(); i++) {
            String text = COMMENT.matcher(lines.get(i).text().strip()).replaceFirst("");
            boolean closes = text.startsWith("}") && !open.isEmpty();
            boolean opens = text.endsWith("{");
            int innermost = open.isEmpty() ? -1 : open.get(open.size() - 1);
            constructs[i] = closes ? innermost : opens ? i : -1;
            if (closes) {
                open.remove(open.size() - 1);
            }
            around[i] = open.isEmpty() ? -1 : open.get(open.size() - 1);
            if (opens) {
                open.add(constructs[i]);
            }
            Listing.Pass own = lines.get(i).pass();
            passes[i] = own == Listing.Pass.AS_BEFORE ? last : own;
            last = passes[i];
        }
        decideConstructs();
        for (int i = 1; i < lines.size(); i++) {
            if (isCounter(i) && isInReverse(i)) {
                passes[i] = Listing.Pass.REVERSE;
            }
        }
    }

    /**
     * A loop or a branch belongs to the forward pass if that does anything in it, but for counting; one in which only
     * the reverse pass does something belongs to that, with all that is counted in it.
     */
    private void decideConstructs() {
        Set<Integer> forward = new HashSet<>();
        Set<Integer> reverse = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (constructs[i] < 0 && !isCounter(i)) {
                Set<Integer> holders = passes[i] == Listing.Pass.FORWARD ? forward : reverse;
                for (int construct = around[i]; construct >= 0; construct = around[construct]) {
                    holders.add(construct);
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            int construct = constructs[i] < 0 ? around[i] : constructs[i];
            boolean isReverse = reverse.contains(construct) && !forward.contains(construct);
            if (isReverse) {
                passes[i] = Listing.Pass.REVERSE;
            } else if (constructs[i] >= 0) {
                passes[i] = forward.contains(construct) ? Listing.Pass.FORWARD : passes[construct];
            }
        }
    }

    /** Whether a line sets or counts an integer, which bears no mark of the pass that needs it. */
    private boolean isCounter(int i) {
        return passes[i] == Listing.Pass.FORWARD
                && constructs[i] < 0
                && COUNTING.matcher(lines.get(i).text().strip()).lookingAt();
    }

    /** Whether a line stands after one of the reverse pass, in the same block, and only such lines follow it. */
    private boolean isInReverse(int line) {
        boolean isAfter = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean isBeside = i != line && around[i] == around[line];
            if (isBeside && i < line) {
                isAfter = passes[i] == Listing.Pass.REVERSE;
            } else if (isBeside && passes[i] == Listing.Pass.FORWARD && !isCounter(i)) {
                return false;
            }
        }
        return isAfter;
    }

    /** The lines of a pass. */
    List<MethodReport.CodeLine> of(Listing.Pass pass) {
        boolean[] holds = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (passes[i] == pass) {
                for (int construct = around[i]; construct >= 0; construct = around[construct]) {
                    holds[construct] = true;
                }
            }
        }
        List<MethodReport.CodeLine> column = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isContext = passes[i] != pass;
            if (!isContext || (constructs[i] >= 0 && holds[constructs[i]])) {
                Listing.CodeLine line = lines.get(i);
                List<Integer> sourceLines = line.sourceLines().stream().sorted().toList();
                column.add(new MethodReport.CodeLine(line.text(), sourceLines, isContext));
            }
        }
        return column;
    }
}
