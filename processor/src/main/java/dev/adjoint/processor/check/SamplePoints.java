package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Conversion;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments that nobody named: they follow from nothing but the types of the parameters and their order. */
final class SamplePoints {
    /** Fractional parts of multiples of the golden ratio spread evenly: no two numbers are alike. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private static final int LENGTH = 3;

    /** Where the numbers lie. */
    enum Region {
        /** Between 0 and 1, where most functions are defined. */
        UNIT(0),
        /** Of both signs. */
        AROUND_ZERO(1),
        /** Above 1. */
        LARGE(2);

        private final int position;

        Region(int position) {
            this.position = position;
        }
    }

    private SamplePoints() {}

    /** Arguments of these types. */
    static List<@Nullable Object> arguments(List<Type> types, Region region) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Type type : types) {
            int index = arguments.size();
            arguments.add(
                    type.isMatrix()
                            ? matrix(type, index, region)
                            : type.isArray() ? array(type, index, region) : number(type, index, region));
        }
        return arguments;
    }

    /** A step of every variable, none as long relative to its size as another. */
    static double[] direction(double[] x) {
        double[] v = new double[x.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = (i % 2 == 0 ? 1 : -1) * (0.4 + 0.6 * fraction(i + 6)) * Math.max(0.1, Math.abs(x[i]));
        }
        return v;
    }

    private static double fraction(int index) {
        return (index + 1) * GOLDEN % 1;
    }

    private static Object number(Type type, int index, Region region) {
        if (type == Type.BOOLEAN) {
            return (index + region.position) % 2 == 0;
        }
        if (type.isIntegral()) {
            return Conversion.convert(1 + region.position + index % 2, type);
        }
        double number = switch (region) {
            case UNIT -> 0.1 + 0.8 * fraction(index);
            case AROUND_ZERO -> 3.1 * fraction(index) - 1.7;
            case LARGE -> 1.3 + 7 * fraction(index);
        };
        return Conversion.convert(number, type);
    }

    /** Its elements ascend, as those of a table do. */
    private static Object array(Type type, int index, Region region) {
        Object array = Array.newInstance(type.element().javaClass(), LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            double number = (region == Region.LARGE ? 3 : 1) * (0.55 * i + 0.07 * i * i)
                    + 0.1 * index
                    - (region == Region.AROUND_ZERO ? 0.7 : 0);
            Array.set(array, i, element(type.element(), number, i));
        }
        return array;
    }

    /** Its diagonal is large, so that it has an inverse. */
    private static Object matrix(Type type, int index, Region region) {
        Object rows = Array.newInstance(type.element().javaClass(), LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            Object row = Array.newInstance(type.scalar().javaClass(), LENGTH);
            for (int j = 0; j < LENGTH; j++) {
                double number = (i == j ? 2.5 + 0.3 * i : 0.17 * (i + 2 * j) - 0.4) + 0.1 * index;
                Array.set(row, j, element(type.scalar(), region == Region.LARGE ? 3 * number : number, i + j));
            }
            Array.set(rows, i, row);
        }
        return rows;
    }

    private static Object element(Type type, double number, int index) {
        if (type == Type.BOOLEAN) {
            return index % 2 == 0;
        }
        return Conversion.convert(type.isIntegral() ? (Object) index : number, type);
    }
}
