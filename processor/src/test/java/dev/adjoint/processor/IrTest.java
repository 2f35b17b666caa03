package dev.adjoint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.golden.IrText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The IR that {@link GoldenTest} expects, alone: in a fraction of its time, for the mutation tests. */
class IrTest {
    @ParameterizedTest
    @MethodSource("dev.adjoint.processor.golden.Case#all")
    void theIrIsWhatIsExpected(Case golden) {
        assertThat(IrText.of(golden)).isEqualTo(golden.expected().getOrDefault("ir.txt", ""));
    }
}
