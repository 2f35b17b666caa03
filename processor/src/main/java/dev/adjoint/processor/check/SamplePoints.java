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

    private SamplePoints() {}

    /** Arguments of these types, in arrays of the region's length. */
    static List<@Nullable Object> arguments(List<Type> types, Region region) {
        return arguments(types, region, region.length());
    }

    /** Arguments of these types, in arrays of this length. */
    static List<@Nullable Object> arguments(List<Type> types, Region region, int length) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Type type : types) {
            int index = arguments.size();
            arguments.add(
                    type.isMatrix()
                            ? matrix(type, index, region, length)
                            : type.isArray() ? array(type, index, region, length) : number(type, index, region));
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
            return region.bool(index);
        }
        return Conversion.convert(
                type.isIntegral() ? (Object) region.integer(index) : region.number(fraction(index)), type);
    }

    /** Its elements ascend, as those of a table do, or descend. */
    private static Object array(Type type, int index, Region region, int length) {
        Object array = Array.newInstance(type.element().javaClass(), length);
        for (int i = 0; i < length; i++) {
            double number = region.element(0.55 * i + 0.07 * i * i) + 0.1 * index;
            Array.set(array, i, element(type.element(), number, i));
        }
        return array;
    }

    /** Its diagonal is large, so that it has an inverse. */
    private static Object matrix(Type type, int index, Region region, int length) {
        Object rows = Array.newInstance(type.element().javaClass(), length);
        for (int i = 0; i < length; i++) {
            Object row = Array.newInstance(type.scalar().javaClass(), length);
            for (int j = 0; j < length; j++) {
                double number = region.entry((i == j ? 2.5 + 0.3 * i : 0.17 * (i + 2 * j) - 0.4) + 0.1 * index);
                Array.set(row, j, element(type.scalar(), number, i + j));
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
