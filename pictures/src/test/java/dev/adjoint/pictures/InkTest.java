package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours can be read, and told apart by those who see fewer of them. */
class InkTest {
    /** What the Web Content Accessibility Guidelines ask of text (level AAA), and of lines. */
    private static final double OF_TEXT = 7;

    private static final double OF_LINES = 3;

    /** Two colours are told apart at a distance of 2.3; those of large areas should be far more than that. */
    private static final double DIFFERENCE = 12;

    /** How colours look; matrices over linear RGB, from Machado, Oliveira and Fernandes (2009), of full severity. */
    enum Sight {
        ALL_COLOURS(1, 0, 0, 0, 1, 0, 0, 0, 1),
        NO_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        NO_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        NO_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        /** The linear red, green and blue of a colour as it is seen. */
        double[] linear(Ink ink, Theme theme) {
            Color color = Color.decode(ink.in(theme));
            double[] given = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += matrix[3 * i + j] * given[j];
                }
                seen[i] = Math.min(1, Math.max(0, seen[i]));
            }
            return seen;
        }

        private static double linear(int channel) {
            double part = channel / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsAndLinesHaveContrast(Sight sight) {
        for (Theme theme : Theme.values()) {
            assertThat(contrast(sight, theme, Ink.TEXT, Ink.PAGE)).isGreaterThan(OF_TEXT);
            assertThat(contrast(sight, theme, Ink.TEXT, Ink.LABEL)).isGreaterThan(OF_TEXT);
            assertThat(contrast(sight, theme, Ink.DATA_TEXT, Ink.DATA)).isGreaterThan(OF_TEXT);
            assertThat(contrast(sight, theme, Ink.GRAD_TEXT, Ink.GRAD)).isGreaterThan(OF_TEXT);
            assertThat(contrast(sight, theme, Ink.LINE, Ink.PAGE)).isGreaterThan(OF_LINES);
            assertThat(contrast(sight, theme, Ink.LINE, Ink.DATA)).isGreaterThan(OF_LINES);
            assertThat(contrast(sight, theme, Ink.LINE, Ink.GRAD)).isGreaterThan(OF_LINES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAndAdjointsDifferInColour(Sight sight) {
        for (Theme theme : Theme.values()) {
            assertThat(difference(sight, theme, Ink.DATA, Ink.GRAD)).isGreaterThan(DIFFERENCE);
            assertThat(difference(sight, theme, Ink.DATA_TEXT, Ink.GRAD_TEXT)).isGreaterThan(DIFFERENCE);
        }
    }

    private static double contrast(Sight sight, Theme theme, Ink a, Ink b) {
        double one = luminance(sight.linear(a, theme));
        double other = luminance(sight.linear(b, theme));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** The distance in CIELAB, in which equal distances look equally large. */
    private static double difference(Sight sight, Theme theme, Ink a, Ink b) {
        double[] one = lab(sight.linear(a, theme));
        double[] other = lab(sight.linear(b, theme));
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    private static double[] lab(double[] rgb) {
        double x = lab((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = lab(luminance(rgb));
        double z = lab((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double lab(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
