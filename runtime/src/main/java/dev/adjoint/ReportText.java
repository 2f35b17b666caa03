package dev.adjoint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes reports: a line on the point, and a table with a row for each derivative. */
final class ReportText {
    private static final int MOST_ROWS = 40;
    private static final int MOST_ROWS_THAT_AGREE = 12;
    private static final int MOST_COORDINATES = 10;
    private static final int MOST_DIGITS = 7;
    private static final List<String> HEADING = List.of("derivative by", "reverse", "forward", "difference", "");

    private ReportText() {}

    static String of(GradientReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(summary(report.points()));
        report.points().forEach(point -> parts.add(of(point)));
        Set<String> unverified = report.unverified();
        if (report.isCorrect() && !unverified.isEmpty()) {
            parts.add("not verified at any point: " + String.join(", ", unverified)
                    + "; choose other points, or a larger tolerance");
        }
        return String.join("\n\n", parts);
    }

    private static String summary(List<PointReport> points) {
        List<Finding> all =
                points.stream().flatMap(point -> point.findings().stream()).toList();
        long faults = points.stream().mapToLong(point -> point.faults().size()).sum();
        List<String> parts = new ArrayList<>();
        parts.add(count(all.size(), "derivative") + " at " + count(points.size(), "point") + ": "
                + count(all, Verdict.AGREES) + " right");
        if (count(all, Verdict.UNDECIDED) > 0) {
            parts.add(count(all, Verdict.UNDECIDED) + " not verified");
        }
        if (count(all, Verdict.MISMATCH) > 0) {
            parts.add(count(all, Verdict.MISMATCH) + " WRONG");
        }
        if (faults > 0) {
            parts.add("and " + count(faults, "other fault"));
        }
        return String.join(", ", parts);
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String of(PointReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("at " + numbers(report.point()) + ", where the value is " + numbers(report.value()) + ":");
        report.faults().forEach(fault -> lines.add("  WRONG: " + fault));
        List<Finding> all = report.findings();
        long doubtful = all.size() - count(all, Verdict.AGREES);
        List<Integer> rows = IntStream.range(0, all.size()).boxed().toList();
        if (rows.size() > MOST_ROWS_THAT_AGREE) {
            rows = rows.stream()
                    .sorted(Comparator.comparingInt(row -> rank(all.get(row))))
                    .limit(Math.max(MOST_ROWS_THAT_AGREE, Math.min(doubtful, MOST_ROWS)))
                    .toList();
        }
        lines.addAll(table(report, rows));
        int left = all.size() - rows.size();
        if (left > 0) {
            lines.add("  and " + left + " more" + (doubtful <= rows.size() ? " that agree" : ""));
        }
        return String.join("\n", lines);
    }

    private static int rank(Finding finding) {
        return switch (finding.verdict()) {
            case MISMATCH -> 0;
            case UNDECIDED -> 1;
            case AGREES -> 2;
        };
    }

    static String name(Finding finding) {
        return finding.output().isPresent()
                ? "[" + finding.output().getAsInt() + "] " + finding.variable()
                : finding.variable();
    }

    private static List<String> table(PointReport report, List<Integer> selected) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        List<Double> point = report.point();
        for (int index : selected) {
            Finding finding = report.findings().get(index);
            boolean isHidden = point.size() > MOST_COORDINATES;
            rows.add(List.of(
                    name(finding) + (isHidden ? " = " + rough(point.get(index % point.size())) : ""),
                    given(finding.reverse()),
                    given(finding.forward()),
                    difference(finding.difference()),
                    finding.explanation()));
        }
        int[] widths = new int[HEADING.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append("  ").append(row.get(i));
                        line.append(" ".repeat(widths[i] - row.get(i).length()));
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static String given(OptionalDouble derivative) {
        return derivative.isPresent() ? number(derivative.getAsDouble()) : "-";
    }

    private static String difference(Difference difference) {
        return switch (difference.kind()) {
            case KINK, JUMP -> rough(difference.left()) + " | " + rough(difference.right());
            case UNDEFINED -> "-";
            default ->
                Double.isFinite(difference.error())
                        ? number(difference.derivative(), digits(difference))
                                + (difference.error() > 0 ? " ± " + number(difference.error(), 1) : "")
                        : number(difference.derivative(), 3);
        };
    }

    /** As many digits as the error leaves. */
    private static int digits(Difference difference) {
        double ratio = Math.abs(difference.derivative()) / difference.error();
        return (int) Math.max(1, Math.min(12, Math.ceil(Math.log10(ratio)) + 1));
    }

    private static String numbers(List<Double> numbers) {
        return numbers.size() == 1
                ? number(numbers.get(0))
                : numbers.stream()
                                .limit(MOST_COORDINATES)
                                .map(ReportText::number)
                                .collect(Collectors.joining(", ", "(", ""))
                        + (numbers.size() > MOST_COORDINATES ? ", …)" : ")");
    }

    static String rough(double number) {
        return number(number, 6);
    }

    static String number(double number) {
        return number(number, 12);
    }

    /** A number with so many significant digits, without zeros at its end. */
    private static String number(double number, int digits) {
        if (!Double.isFinite(number) || number == 0) {
            return number == 0 ? "0" : Double.toString(number);
        }
        String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", number);
        BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
        boolean isShort = decimal.precision() - decimal.scale() <= MOST_DIGITS;
        return isShort && decimal.scale() < 0
                ? decimal.toPlainString()
                : decimal.toString().replace("E+", "E");
    }
}
