package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors in Jacobians, in the products of reverse mode and in those of forward mode. */
class PlantedVectorErrorsTest {
    private static final double[] POINT = {1.5, -0.75, 2};

    @Test
    void theRightOneIsVerified() {
        GradientChecker.assertCorrect(new HandWrittenVector(), POINT, new double[] {0, 1, 0});
    }

    private static UnaryOperator<double[][]> changing(int row, int column, double change) {
        return jacobian -> {
            jacobian[row][column] += change;
            return jacobian;
        };
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("[0] a", changing(0, 0, 4.5)),
                Arguments.of("[1] b", changing(1, 1, 1e-4)),
                Arguments.of("[1] c", changing(1, 2, -2)),
                Arguments.of("[2] b", changing(2, 1, 1e-3)),
                Arguments.of("[3] a", changing(3, 0, Double.NaN)),
                Arguments.of("[3] b", changing(3, 1, Double.POSITIVE_INFINITY)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isFoundInItsPlace(String place, UnaryOperator<double[][]> damage) {
        PointReport report = report(new HandWrittenVector(damage));
        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.MISMATCH)
                .extracting(ReportText::name)
                .contains(place);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isFoundInTheJacobianAlone(String place, UnaryOperator<double[][]> damage) {
        PointReport report = report(new HandWrittenVector() {
            @Override
            public double[][] jacobian(double[] x) {
                return damage.apply(super.jacobian(x));
            }
        });
        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.MISMATCH)
                .extracting(ReportText::name)
                .containsExactly(place);
        assertThat(report.faults()).singleElement().asString().contains("but vjp with a seed for that output gives");
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isFoundInForwardModeAlone(String place, UnaryOperator<double[][]> damage) {
        HandWrittenVector damaged = new HandWrittenVector(damage);
        PointReport report = report(new HandWrittenVector() {
            @Override
            public double[] directional(double[] x, double[] v) {
                return damaged.directional(x, v);
            }
        });
        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.MISMATCH)
                .extracting(ReportText::name)
                .contains(place);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isFoundInReverseModeAlone(String place, UnaryOperator<double[][]> damage) {
        HandWrittenVector damaged = new HandWrittenVector(damage);
        PointReport report = report(new HandWrittenVector() {
            @Override
            public double[] vjp(double[] x, double[] seed, double[] gradient) {
                return damaged.vjp(x, seed, gradient);
            }
        });
        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.AGREES);
        assertThat(report.faults()).isNotEmpty();
    }

    @Test
    void aTransposedJacobianIsWrong() {
        PointReport report = report(new HandWrittenVector() {
            @Override
            public double[][] jacobian(double[] x) {
                double[][] right = super.jacobian(x);
                double[][] transposed = new double[3][4];
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 4; j++) {
                        transposed[i][j] = right[j][i];
                    }
                }
                return transposed;
            }
        });
        assertThat(report.isCorrect()).isFalse();
        assertThat(report.faults())
                .contains(
                        "jacobian has 3 elements, but there are 4 outputs",
                        "a row of jacobian has 4 elements, but there are 3 variables");
    }

    @Test
    void aTransposedSquareIsWrong() {
        DifferentiableVectorFunction rotation = new DifferentiableVectorFunction() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public List<String> names() {
                return List.of("x", "y");
            }

            @Override
            public double[] value(double[] x) {
                return new double[] {x[0] - x[1], x[0] + x[1]};
            }

            @Override
            public double[][] jacobian(double[] x) {
                return new double[][] {{1, 1}, {-1, 1}};
            }
        };
        assertThat(GradientChecker.standard()
                        .check(rotation, new double[2])
                        .points()
                        .get(0)
                        .findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.AGREES, Verdict.MISMATCH, Verdict.MISMATCH, Verdict.AGREES);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("vjp does not overwrite its array: element 0", new HandWrittenVector() {
                    @Override
                    public double[] vjp(double[] x, double[] seed, double[] gradient) {
                        double[] before = gradient.clone();
                        double[] value = super.vjp(x, seed, gradient);
                        Arrays.setAll(gradient, i -> gradient[i] + before[i]);
                        return value;
                    }
                }),
                Arguments.of("in element 1 vjp returns 7.0, but the value is", new HandWrittenVector() {
                    @Override
                    public double[] vjp(double[] x, double[] seed, double[] gradient) {
                        double[] value = super.vjp(x, seed, gradient);
                        value[1] = 7;
                        return value;
                    }
                }),
                Arguments.of("vjp changes its argument from [2.0, 3.0, 4.0, 2.0]", new HandWrittenVector() {
                    @Override
                    public double[] vjp(double[] x, double[] seed, double[] gradient) {
                        double[] value = super.vjp(x, seed, gradient);
                        Arrays.fill(seed, 0);
                        return value;
                    }
                }),
                Arguments.of("jacobian changes its argument", new HandWrittenVector() {
                    @Override
                    public double[][] jacobian(double[] x) {
                        double[][] jacobian = super.jacobian(x);
                        x[0]++;
                        return jacobian;
                    }
                }),
                Arguments.of("value changes its argument", new HandWrittenVector() {
                    @Override
                    public double[] value(double[] x) {
                        double[] value = super.value(x);
                        x[1] = 0;
                        return value;
                    }
                }),
                Arguments.of("directional changes its argument", new HandWrittenVector() {
                    @Override
                    public double[] directional(double[] x, double[] v) {
                        double[] derivative = super.directional(x, v);
                        v[2] = -v[2];
                        return derivative;
                    }
                }),
                Arguments.of("the result of directional has 3 elements, but there are 4", new HandWrittenVector() {
                    @Override
                    public double[] directional(double[] x, double[] v) {
                        return Arrays.copyOf(super.directional(x, v), 3);
                    }
                }),
                Arguments.of("for output 2 directional along (2, 3, 4, 2, ...) gives", new HandWrittenVector() {
                    @Override
                    public double[] directional(double[] x, double[] v) {
                        double[] derivative = super.directional(x, v);
                        derivative[2] += v[0] * v[2];
                        return derivative;
                    }
                }),
                Arguments.of("for variable 1 vjp with the seed (2, 3, 4, 2, ...) gives", new HandWrittenVector() {
                    @Override
                    public double[] vjp(double[] x, double[] seed, double[] gradient) {
                        double[] value = super.vjp(x, seed, gradient);
                        gradient[1] += seed[0] * seed[1];
                        return value;
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void againstTheInterface(String message, DifferentiableVectorFunction function) {
        PointReport report = report(function);
        assertThat(report.isCorrect()).isFalse();
        assertThat(report.faults()).anySatisfy(fault -> assertThat(fault).startsWith(message));
    }

    @Test
    void oneModeIsEnough() {
        DifferentiableVectorFunction onlyForward = new HandWrittenVector() {
            @Override
            public double[][] jacobian(double[] x) {
                throw new UnsupportedOperationException();
            }

            @Override
            public double[] vjp(double[] x, double[] seed, double[] gradient) {
                throw new UnsupportedOperationException();
            }
        };
        DifferentiableVectorFunction onlyReverse = new HandWrittenVector() {
            @Override
            public double[][] jacobian(double[] x) {
                throw new UnsupportedOperationException();
            }

            @Override
            public double[] directional(double[] x, double[] v) {
                throw new UnsupportedOperationException();
            }
        };
        GradientChecker.assertCorrect(onlyForward, POINT);
        GradientChecker.assertCorrect(onlyReverse, POINT);
        assertThat(report(onlyForward).findings())
                .allMatch(finding -> finding.reverse().isEmpty());
        assertThat(report(onlyReverse).findings())
                .allMatch(finding -> finding.forward().isEmpty());
    }

    @Test
    void theReportIsTheMessage() {
        assertThatThrownBy(() -> GradientChecker.assertCorrect(new HandWrittenVector(changing(1, 1, 1)), POINT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[1] b ");
    }

    private static PointReport report(DifferentiableVectorFunction function) {
        return GradientChecker.standard().check(function, POINT).points().get(0);
    }
}
