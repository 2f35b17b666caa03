package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a generated method does with the results: the statements at its end. */
record Ending(List<Last> statements) {
    /** A statement, without its semicolon. */
    record Last(CodeBlock code, Set<JavaVariables.JavaVariable> reads, Set<Integer> sourceLines, int bytes) {
        static Last of(ExpressionWriter writer) {
            return new Last(writer.code(), writer.reads(), writer.lines(), writer.bytes() + 8);
        }
    }

    Ending {
        statements = List.copyOf(statements);
    }

    List<JavaVariables.JavaVariable> reads() {
        List<JavaVariables.JavaVariable> reads = new ArrayList<>();
        statements.forEach(last -> reads.addAll(last.reads()));
        return reads;
    }

    int bytes() {
        return statements.stream().mapToInt(Last::bytes).sum();
    }
}
