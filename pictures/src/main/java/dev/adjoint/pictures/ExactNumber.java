package dev.adjoint.pictures;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers with all their digits. */
final class ExactNumber {
    /** So many digits tell each number from all others. */
    private static final int MOST_DIGITS = 17;

    private ExactNumber() {}

    /**
     * The number, rounded to as few digits as it can be read back from. {@link Double#toString} has other digits before
     * JDK 19 than from then on, and a picture is to be the same on every JDK.
     */
    static String of(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return String.valueOf(number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                break;
            }
        }
        return String.valueOf(rounded.stripTrailingZeros());
    }
}
