package dev.adjoint.processor.check;

import dev.adjoint.Difference;
import dev.adjoint.Finding;
import dev.adjoint.PointReport;
import dev.adjoint.Verdict;
import dev.adjoint.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a user should hear of a check: an error with a table where numbers differ, else what differences cannot tell.
 */
final class Judgement {
    private static final int DIGITS = 10;
    private static final int FEW_DIGITS = 6;

    private final String name;
    private final Expectation expectation;
    private final String place;
    private final double[] value;
    private final PointReport report;
    private final List<String> faults;

    Judgement(
            String name,
            Expectation expectation,
            String place,
            double[] value,
            PointReport report,
            List<String> faults) {
        this.name = name;
        this.expectation = expectation;
        this.place = place;
        this.value = value;
        this.report = report;
        this.faults = faults;
    }

    List<Remark> remarks() {
        boolean isWrong = !faults.isEmpty() || !wrongValues().isEmpty();
        for (int i = 0; i < report.findings().size(); i++) {
            isWrong |= isWrong(i);
        }
        if (isWrong) {
            return List.of(Remark.of(Message.CHECK_FAILED, name, place).with(table()));
        }
        List<Remark> remarks = new ArrayList<>();
        if (!isFinite()) {
            boolean isStated =
                    expectation.value().isPresent() || expectation.gradient().isPresent();
            return isStated ? List.of() : List.of(Remark.of(Message.CHECK_NOT_FINITE, name, place, values()));
        }
        for (int i = 0; i < report.findings().size(); i++) {
            if (expectation.gradient().isEmpty()) {
                doubts(
                        report.findings().get(i),
                        report.point().get(i % report.point().size()),
                        remarks);
            }
        }
        return remarks;
    }

    private boolean isFinite() {
        for (double number : value) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private String values() {
        List<String> texts = new ArrayList<>();
        for (double number : value) {
            texts.add(Text.number(number, DIGITS));
        }
        return texts.size() == 1 ? texts.get(0) : "{" + String.join(", ", texts) + "}";
    }

    private List<Integer> wrongValues() {
        List<Integer> wrong = new ArrayList<>();
        expectation.value().ifPresent(expected -> {
            for (int i = 0; i < value.length; i++) {
                if (!expectation.isMet(value[i], expected, i)) {
                    wrong.add(i);
                }
            }
        });
        return wrong;
    }

    private boolean isWrong(int index) {
        Finding finding = report.findings().get(index);
        return finding.verdict() == Verdict.MISMATCH
                || !isExpected(finding.reverse(), index)
                || !isExpected(finding.forward(), index);
    }

    private boolean isExpected(OptionalDouble derivative, int index) {
        return derivative.isEmpty()
                || expectation.gradient().isEmpty()
                || expectation.isMet(
                        derivative.getAsDouble(), expectation.gradient().get(), index);
    }

    /** The numbers, and a mark at each row that is wrong. */
    private String table() {
        List<List<String>> rows = new ArrayList<>();
        boolean isExpecting =
                expectation.gradient().isPresent() || expectation.value().isPresent();
        rows.add(List.of("parameter", "reverse", "forward", "difference", isExpecting ? "expected" : "", ""));
        List<Integer> wrongValues = wrongValues();
        for (int i = 0; i < value.length; i++) {
            if (wrongValues.contains(i)) {
                String number = Text.number(value[i], DIGITS);
                String expected = Text.number(expectation.value().orElseThrow()[i], DIGITS);
                rows.add(List.of("(value" + output(i) + ")", number, "", "", expected, "<- not as expected"));
            }
        }
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = report.findings().get(i);
            int index = i;
            rows.add(List.of(
                    (finding.output().isPresent() ? output(finding.output().getAsInt()) + " by " : "")
                            + finding.variable(),
                    number(finding.reverse()),
                    number(finding.forward()),
                    difference(finding.difference()),
                    expectation
                            .gradient()
                            .map(expected -> Text.number(expected[index], DIGITS))
                            .orElse(""),
                    isWrong(i) ? why(finding, i) : ""));
        }
        String table = Text.table(rows);
        return faults.isEmpty() ? table : table + "\n    " + String.join("\n    ", faults);
    }

    private String why(Finding finding, int index) {
        boolean isExpected = isExpected(finding.reverse(), index) && isExpected(finding.forward(), index);
        return finding.verdict() == Verdict.MISMATCH
                ? "<- " + finding.explanation()
                : isExpected ? "" : "<- not as expected";
    }

    private static String output(int index) {
        return "[" + index + "]";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Text.number(number.getAsDouble(), DIGITS) : "-";
    }

    private static String difference(Difference difference) {
        return switch (difference.kind()) {
            case KINK, JUMP ->
                Text.number(difference.left(), FEW_DIGITS) + " | " + Text.number(difference.right(), FEW_DIGITS);
            case UNDEFINED -> "-";
            default ->
                Text.number(difference.derivative(), DIGITS)
                        + (difference.error() > 0 ? " +- " + Text.number(difference.error(), 1) : "");
        };
    }

    /** What the differences could not confirm, or only by a convention. */
    private void doubts(Finding finding, double at, List<Remark> remarks) {
        Difference difference = finding.difference();
        String function =
                name + (finding.output().isPresent() ? output(finding.output().getAsInt()) : "");
        String where = finding.variable() + " = " + Text.exactly(at, DIGITS);
        String derivative = number(finding.reverse().isPresent() ? finding.reverse() : finding.forward());
        boolean isSide =
                difference.kind() == Difference.Kind.LEFT_ONLY || difference.kind() == Difference.Kind.RIGHT_ONLY;
        if (isSide && finding.verdict() == Verdict.UNDECIDED && Double.isFinite(difference.derivative())) {
            remarks.add(undecided(function, where, derivative, difference));
            return;
        }
        switch (difference.kind()) {
            case KINK ->
                remarks.add(Remark.of(
                        Message.CHECK_KINK,
                        function,
                        where,
                        Text.number(difference.left(), FEW_DIGITS),
                        Text.number(difference.right(), FEW_DIGITS),
                        derivative));
            case JUMP -> remarks.add(Remark.of(Message.CHECK_JUMP, function, where, derivative));
            case LEFT_ONLY ->
                remarks.add(Remark.of(
                        Message.CHECK_DOMAIN, function, where, "left", Text.number(difference.left(), FEW_DIGITS)));
            case RIGHT_ONLY ->
                remarks.add(Remark.of(
                        Message.CHECK_DOMAIN, function, where, "right", Text.number(difference.right(), FEW_DIGITS)));
            case VERTICAL ->
                remarks.add(Remark.of(Message.CHECK_NOT_FINITE, "the derivative of " + function, where, derivative));
            case UNDEFINED ->
                remarks.add(Remark.of(
                        Message.CHECK_NOT_FINITE, function, "both sides of " + where, "no differences can be taken"));
            default -> {
                if (finding.verdict() == Verdict.UNDECIDED) {
                    remarks.add(undecided(function, where, derivative, difference));
                }
            }
        }
    }

    private static Remark undecided(String function, String where, String derivative, Difference difference) {
        return Remark.of(
                Message.CHECK_UNDECIDED,
                function,
                where,
                derivative,
                Text.number(difference.derivative(), FEW_DIGITS),
                Text.number(difference.error(), 2));
    }
}
