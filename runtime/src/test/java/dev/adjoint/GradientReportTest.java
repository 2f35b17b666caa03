package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a report looks like. The functions are arithmetic alone, which is the same on every machine. */
class GradientReportTest {
    @Test
    void showsEachPoint() {
        HandWritten function = HandWritten.of(3, x -> x[0] * Math.abs(x[1]) + 3 * x[2] * x[2], x ->
                new double[] {Math.abs(x[1]), -x[0] * Math.signum(x[1]), 3 * x[2]});
        assertThat(GradientChecker.standard()
                        .check(function, new double[] {1, 2, 3}, new double[] {1, 0, 0})
                        .toString())
                .isEqualTo("""
                        6 derivatives at 2 points: 4 right, 2 WRONG

                        at (1, 2, 3), where the value is 29:
                          derivative by  reverse  forward  difference
                          x0             2        2        2 ± 5E-13   agrees
                          x1             -1       -1       1 ± 2E-12   WRONG: has the wrong sign
                          x2             9        9        18 ± 2E-12  WRONG: off by 9, 0.5 times the slope

                        at (1, 0, 0), where the value is 0:
                          derivative by  reverse  forward  difference
                          x0             0        0        0           agrees: the value does not change near x0 = 1
                          x1             0        0        -1 | 1      agrees: the function has a kink at x1 = 0: slopes -1 and 1
                          x2             0        0        0 ± 1E-17   agrees""");
    }

    @Test
    void saysWhatCouldNotBeVerified() {
        HandWritten function = HandWritten.of(2, x -> Math.floor(x[0]) + x[1] * x[1], x -> new double[] {1, 2 * x[1]});
        assertThat(GradientChecker.standard()
                        .check(function, new double[] {1, 0.5})
                        .toString())
                .isEqualTo("""
                        2 derivatives at 1 point: 1 right, 1 not verified

                        at (1, 0.5), where the value is 1.25:
                          derivative by  reverse  forward  difference
                          x0             1        1        Infinity | 0  not verified: the function jumps at x0 = 1
                          x1             1        1        1 ± 7E-14     agrees

                        not verified at any point: x0; choose other points, or a larger tolerance""");
    }

    @Test
    void ofManyVariablesShowsWhatIsWrongAndSomeOfTheRest() {
        HandWritten function = HandWritten.of(
                50,
                x -> IntStream.range(0, 50).mapToDouble(i -> i * x[i] * x[i]).sum(),
                x -> IntStream.range(0, 50)
                        .mapToDouble(i -> 2 * i * x[i] * (i == 42 ? 1.5 : 1))
                        .toArray());
        double[] point = IntStream.range(0, 50).mapToDouble(i -> i * 0.5).toArray();
        String text = GradientChecker.standard().check(function, point).toString();
        assertThat(text.lines().limit(4))
                .containsExactly(
                        "50 derivatives at 1 point: 49 right, 1 WRONG",
                        "",
                        "at (0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, …), where the value is 375156.25:",
                        "  derivative by  reverse  forward  difference");
        assertThat(text.lines()).hasSize(17).last().isEqualTo("  and 38 more that agree");
    }

    @Test
    void namesFaultsFirst() {
        HandWritten function = new HandWritten(
                1,
                x -> x[0] * x[0],
                x -> {
                    double d = 2 * x[0];
                    x[0] = 0;
                    return new double[] {d};
                },
                x -> new double[] {1});
        String text =
                GradientChecker.standard().check(function, new double[] {3}).toString();
        assertThat(text).isEqualTo("""
                        1 derivative at 1 point: 0 right, 1 WRONG, and 2 other faults

                        at 3, where the value is 9:
                          WRONG: gradient changes its argument from [3.0] to [0.0]
                          WRONG: gradient returns 0.0, but the value is 9.0
                          derivative by  reverse  forward  difference
                          x              6        1        6 ± 1E-13   WRONG: forward and reverse mode differ by 5; reverse mode agrees with the difference""");
    }
}
