package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Set;

/**
 * An assignment of the generated method: {@code target operator expression;}.
 *
 * @param operator {@code =}, {@code +=} and so on; {@code ++} or {@code --}, which have no expression
 * @param reads the variables that it reads, the target among them where the operator does
 * @param sourceLines the user's lines that it comes from
 * @param isDerivative whether it belongs to the derivative, not to the forward pass
 * @param bytes the bytecode that it takes, not less than it really is
 */
record Line(
        JavaVariables.JavaVariable target,
        String operator,
        CodeBlock expression,
        Set<JavaVariables.JavaVariable> reads,
        Set<Integer> sourceLines,
        boolean isDerivative,
        int bytes)
        implements Item {
    /** Whether this is {@code i++} or {@code i--}. */
    boolean isStep() {
        return operator.equals("++") || operator.equals("--");
    }

    @Override
    public Set<JavaVariables.JavaVariable> writes() {
        return Set.of(target);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.line(this);
    }
}
