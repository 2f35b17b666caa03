package dev.adjoint.processor.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers and tables for people. */
final class Text {
    private Text() {}

    /** A number with so many significant digits, as short as it can be written. */
    static String number(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        boolean isPlain = Math.abs(rounded.precision() - rounded.scale()) <= digits && rounded.scale() <= digits + 4;
        return isPlain ? rounded.toPlainString() : rounded.toString().replace("E+", "E");
    }

    /** A number with so many significant digits, or with all that tell it from others if these do not. */
    static String exactly(double number, int digits) {
        String text = number(number, digits);
        return Double.parseDouble(text) == number ? text : Double.toString(number);
    }

    /** Rows in columns, each as wide as its widest text. */
    static String table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < row.size(); column++) {
                int current = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(current).length())
                        .max()
                        .orElse(0);
                line.append("  ").append(row.get(column));
                line.append(" ".repeat(width - row.get(column).length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
