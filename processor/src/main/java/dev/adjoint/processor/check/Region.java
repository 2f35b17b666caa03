package dev.adjoint.processor.check;

import java.util.List;

/** Where numbers lie that nobody named: in each region, all arguments of a point. */
@SuppressWarnings("ImmutableEnumChecker") // The records hold numbers only.
enum Region {
    /** Between 0 and 1, where most functions are defined. */
    UNIT(new Numbers(0.1, 0.8), new Integers(1, 1), new Elements(0, 1), 3),
    /** Of both signs. */
    AROUND_ZERO(new Numbers(-1.7, 3.1), new Integers(2, 1), new Elements(-0.7, 1), 3),
    /** Above 1. */
    LARGE(new Numbers(1.3, 7), new Integers(3, 1), new Elements(0, 3), 3),
    /** Below -1. */
    NEGATIVE(new Numbers(-8.3, 7), new Integers(-1, -1), new Elements(-3, 1), 3),
    /** Between 0 and 1, in the other order. */
    DESCENDING(new Numbers(0.95, -0.8), new Integers(5, -1), new Elements(2, -0.4), 5),
    /** Near 1. */
    AROUND_ONE(new Numbers(0.8, 0.7), new Integers(6, -3), new Elements(0.8, 0.1), 1),
    /** Of both signs, and farther from 0. */
    MIXED(new Numbers(-6, 12), new Integers(0, 2), new Elements(-1.5, 2), 5),
    /** Just above 0. */
    SMALL(new Numbers(0.001, 0.01), new Integers(0, 0), new Elements(0.001, 0.01), 1),
    /** Just below 0. */
    SMALL_NEGATIVE(new Numbers(-0.02, 0.015), new Integers(2, -1), new Elements(-0.05, 0.01), 5),
    /** Tens. */
    TENS(new Numbers(12, 70), new Integers(12, 3), new Elements(10, 20), 3),
    /** Tens below 0. */
    NEGATIVE_TENS(new Numbers(-82, 70), new Integers(-7, 9), new Elements(-60, 10), 1),
    /** Hundreds. */
    HUNDREDS(new Numbers(110, 800), new Integers(100, 7), new Elements(100, 200), 5);

    /** Those in which nearly every function is at home. */
    static final List<Region> NEAR = List.of(UNIT, AROUND_ZERO, LARGE);

    private static final double FAR = 10;

    private final Numbers numbers;
    private final Integers integers;
    private final Elements elements;
    private final int length;

    Region(Numbers numbers, Integers integers, Elements elements, int length) {
        this.numbers = numbers;
        this.integers = integers;
        this.elements = elements;
        this.length = length;
    }

    private record Numbers(double first, double width) {}

    private record Integers(int first, int step) {}

    private record Elements(double first, double width) {}

    /** The length of arrays here, and of their rows. */
    int length() {
        return length;
    }

    /** Whether functions overflow here that do not elsewhere. */
    boolean isFar() {
        return Math.abs(numbers.first()) > FAR;
    }

    /** A number, for a fraction from 0 to 1. */
    double number(double fraction) {
        return numbers.first() + numbers.width() * fraction;
    }

    /** An integer, for the position of a parameter. */
    int integer(int position) {
        return integers.first() + integers.step() * (position % 2);
    }

    /** A boolean, for the position of a parameter: each is both true and false in some region. */
    @SuppressWarnings("EnumOrdinal")
    boolean bool(int position) {
        return (position + ordinal()) % 2 == 0;
    }

    /** An element of an array, for what it would be in an array that begins with 0. */
    double element(double ascending) {
        return elements.first() + elements.width() * ascending;
    }

    /** An element of a matrix, for what it would be in one that has small elements beside its diagonal. */
    double entry(double dominant) {
        return elements.width() * dominant;
    }
}
