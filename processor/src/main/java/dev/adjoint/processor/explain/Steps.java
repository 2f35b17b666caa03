package dev.adjoint.processor.explain;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.report.MethodReport;
import dev.adjoint.processor.rules.DifferentiableCall;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mathematics: each operation on values that vary, with its derivatives. */
final class Steps {
    private final Wording wording;
    private final Predicate<Value> contributes;

    private Steps(Wording wording, Predicate<Value> contributes) {
        this.wording = wording;
        this.contributes = contributes;
    }

    static List<MethodReport.Step> of(Function primal, Wording wording, Predicate<Value> contributes) {
        return new Steps(wording, contributes).all(primal);
    }

    private List<MethodReport.Step> all(Function primal) {
        List<MethodReport.Step> steps = new ArrayList<>();
        for (Statement statement : primal.body().allStatements()) {
            if (statement instanceof Statement.Let let
                    && let.expression() instanceof Expression.Apply apply
                    && contributes.test(let.value())) {
                steps.add(operation(let.value(), apply));
            } else if (statement instanceof Statement.Call call
                    && call.callee() instanceof DifferentiableCall callee
                    && call.results().stream().anyMatch(contributes)) {
                steps.add(call(call, callee));
            }
        }
        return steps;
    }

    private MethodReport.Step operation(Value result, Expression.Apply apply) {
        PartialWords partials = new PartialWords(wording, result, apply);
        List<MethodReport.PartialDerivative> derivatives = new ArrayList<>();
        for (Value operand : apply.arguments().stream().distinct().toList()) {
            if (contributes.test(operand)) {
                partials.of(operand)
                        .ifPresent(text -> derivatives.add(new MethodReport.PartialDerivative(
                                wording.operand(operand, result).text(), text)));
            }
        }
        return new MethodReport.Step(
                result.line(),
                wording.of(result),
                wording.computation(result),
                derivatives,
                notes(Table.rule(apply.primitive()).kinks(), derivatives));
    }

    private static String notes(String kinks, List<MethodReport.PartialDerivative> derivatives) {
        String legend = Legend.of(derivatives.stream()
                .map(MethodReport.PartialDerivative::derivative)
                .toList());
        return Stream.of(legend, kinks).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private MethodReport.Step call(Statement.Call call, DifferentiableCall callee) {
        Value result = call.results().get(0);
        List<MethodReport.PartialDerivative> derivatives = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (callee.active().contains(i) && contributes.test(argument)) {
                derivatives.add(new MethodReport.PartialDerivative(wording.of(argument), "by " + source(callee)));
            }
        }
        return new MethodReport.Step(call.line(), wording.of(result), wording.computation(result), derivatives, "");
    }

    /** Who knows the derivatives of a method that is called. */
    private static String source(DifferentiableCall callee) {
        String id = callee.id();
        int arguments = id.indexOf('(');
        String name = arguments < 0 ? id : id.substring(0, arguments);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
