package dev.adjoint.processor.rules;

import dev.adjoint.Partials;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What Java itself does for each row, written down once more, without the table. */
final class RealJava {
    /** The operations by the ID of their row. */
    static final Map<String, Evaluation> OPERATIONS = new RealJava().operations();

    private final Map<String, Evaluation> operations = new HashMap<>();

    private RealJava() {}

    private Map<String, Evaluation> operations() {
        realOperators();
        integerOperators();
        conditions();
        conversions();
        math();
        strictMath();
        helpers();
        return Collections.unmodifiableMap(operations);
    }

    private void realOperators() {
        binary("double +", (x, y) -> x + y);
        binary("double -", (x, y) -> x - y);
        binary("double *", (x, y) -> x * y);
        binary("double /", (x, y) -> x / y);
        binary("double %", (x, y) -> x % y);
        unary("-double", x -> -x);
        put("float +", a -> (float) a[0] + (float) a[1]);
        put("float -", a -> (float) a[0] - (float) a[1]);
        put("float *", a -> (float) a[0] * (float) a[1]);
        put("float /", a -> (float) a[0] / (float) a[1]);
        put("float %", a -> (float) a[0] % (float) a[1]);
        put("-float", a -> -(float) a[0]);
    }

    private void integerOperators() {
        put("int +", a -> (int) a[0] + (int) a[1]);
        put("int -", a -> (int) a[0] - (int) a[1]);
        put("int *", a -> (int) a[0] * (int) a[1]);
        put("int /", a -> (int) a[0] / (int) a[1]);
        put("int %", a -> (int) a[0] % (int) a[1]);
        put("int &", a -> (int) a[0] & (int) a[1]);
        put("int ^", a -> (int) a[0] ^ (int) a[1]);
        put("int |", a -> (int) a[0] | (int) a[1]);
        put("-int", a -> -(int) a[0]);
        put("~int", a -> ~(int) a[0]);
        put("int << int", a -> (int) a[0] << (int) a[1]);
        put("int << long", a -> (int) a[0] << (long) a[1]);
        put("int >> int", a -> (int) a[0] >> (int) a[1]);
        put("int >> long", a -> (int) a[0] >> (long) a[1]);
        put("int >>> int", a -> (int) a[0] >>> (int) a[1]);
        put("int >>> long", a -> (int) a[0] >>> (long) a[1]);
        put("long +", a -> (long) a[0] + (long) a[1]);
        put("long -", a -> (long) a[0] - (long) a[1]);
        put("long *", a -> (long) a[0] * (long) a[1]);
        put("long /", a -> (long) a[0] / (long) a[1]);
        put("long %", a -> (long) a[0] % (long) a[1]);
        put("long &", a -> (long) a[0] & (long) a[1]);
        put("long ^", a -> (long) a[0] ^ (long) a[1]);
        put("long |", a -> (long) a[0] | (long) a[1]);
        put("-long", a -> -(long) a[0]);
        put("~long", a -> ~(long) a[0]);
        put("long << int", a -> (long) a[0] << (int) a[1]);
        put("long << long", a -> (long) a[0] << (long) a[1]);
        put("long >> int", a -> (long) a[0] >> (int) a[1]);
        put("long >> long", a -> (long) a[0] >> (long) a[1]);
        put("long >>> int", a -> (long) a[0] >>> (int) a[1]);
        put("long >>> long", a -> (long) a[0] >>> (long) a[1]);
    }

    private void conditions() {
        put("int <", a -> (int) a[0] < (int) a[1]);
        put("int <=", a -> (int) a[0] <= (int) a[1]);
        put("int >", a -> (int) a[0] > (int) a[1]);
        put("int >=", a -> (int) a[0] >= (int) a[1]);
        put("int ==", a -> (int) a[0] == (int) a[1]);
        put("int !=", a -> (int) a[0] != (int) a[1]);
        put("long <", a -> (long) a[0] < (long) a[1]);
        put("long <=", a -> (long) a[0] <= (long) a[1]);
        put("long >", a -> (long) a[0] > (long) a[1]);
        put("long >=", a -> (long) a[0] >= (long) a[1]);
        put("long ==", a -> (long) a[0] == (long) a[1]);
        put("long !=", a -> (long) a[0] != (long) a[1]);
        put("float <", a -> (float) a[0] < (float) a[1]);
        put("float <=", a -> (float) a[0] <= (float) a[1]);
        put("float >", a -> (float) a[0] > (float) a[1]);
        put("float >=", a -> (float) a[0] >= (float) a[1]);
        put("float ==", a -> (float) a[0] == (float) a[1]);
        put("float !=", a -> (float) a[0] != (float) a[1]);
        put("double <", a -> (double) a[0] < (double) a[1]);
        put("double <=", a -> (double) a[0] <= (double) a[1]);
        put("double >", a -> (double) a[0] > (double) a[1]);
        put("double >=", a -> (double) a[0] >= (double) a[1]);
        put("double ==", a -> (double) a[0] == (double) a[1]);
        put("double !=", a -> (double) a[0] != (double) a[1]);
        put("boolean &", a -> (boolean) a[0] & (boolean) a[1]);
        put("boolean ^", a -> (boolean) a[0] ^ (boolean) a[1]);
        put("boolean |", a -> (boolean) a[0] | (boolean) a[1]);
        put("boolean ==", a -> (boolean) a[0] == (boolean) a[1]);
        put("boolean !=", a -> (boolean) a[0] != (boolean) a[1]);
        put("!boolean", a -> !(boolean) a[0]);
    }

    private void conversions() {
        put("(short) byte", a -> (short) (byte) a[0]);
        put("(char) byte", a -> (char) (byte) a[0]);
        put("(int) byte", a -> (int) (byte) a[0]);
        put("(long) byte", a -> (long) (byte) a[0]);
        put("(float) byte", a -> (float) (byte) a[0]);
        put("(double) byte", a -> (double) (byte) a[0]);
        put("(byte) short", a -> (byte) (short) a[0]);
        put("(char) short", a -> (char) (short) a[0]);
        put("(int) short", a -> (int) (short) a[0]);
        put("(long) short", a -> (long) (short) a[0]);
        put("(float) short", a -> (float) (short) a[0]);
        put("(double) short", a -> (double) (short) a[0]);
        put("(byte) char", a -> (byte) (char) a[0]);
        put("(short) char", a -> (short) (char) a[0]);
        put("(int) char", a -> (int) (char) a[0]);
        put("(long) char", a -> (long) (char) a[0]);
        put("(float) char", a -> (float) (char) a[0]);
        put("(double) char", a -> (double) (char) a[0]);
        put("(byte) int", a -> (byte) (int) a[0]);
        put("(short) int", a -> (short) (int) a[0]);
        put("(char) int", a -> (char) (int) a[0]);
        put("(long) int", a -> (long) (int) a[0]);
        put("(float) int", a -> (float) (int) a[0]);
        put("(double) int", a -> (double) (int) a[0]);
        put("(byte) long", a -> (byte) (long) a[0]);
        put("(short) long", a -> (short) (long) a[0]);
        put("(char) long", a -> (char) (long) a[0]);
        put("(int) long", a -> (int) (long) a[0]);
        put("(float) long", a -> (float) (long) a[0]);
        put("(double) long", a -> (double) (long) a[0]);
        put("(byte) float", a -> (byte) (float) a[0]);
        put("(short) float", a -> (short) (float) a[0]);
        put("(char) float", a -> (char) (float) a[0]);
        put("(int) float", a -> (int) (float) a[0]);
        put("(long) float", a -> (long) (float) a[0]);
        put("(double) float", a -> (double) (float) a[0]);
        put("(byte) double", a -> (byte) (double) a[0]);
        put("(short) double", a -> (short) (double) a[0]);
        put("(char) double", a -> (char) (double) a[0]);
        put("(int) double", a -> (int) (double) a[0]);
        put("(long) double", a -> (long) (double) a[0]);
        put("(float) double", a -> (float) (double) a[0]);
    }

    private void math() {
        unary("Math.sin", Math::sin);
        unary("Math.cos", Math::cos);
        unary("Math.tan", Math::tan);
        unary("Math.asin", Math::asin);
        unary("Math.acos", Math::acos);
        unary("Math.atan", Math::atan);
        unary("Math.sinh", Math::sinh);
        unary("Math.cosh", Math::cosh);
        unary("Math.tanh", Math::tanh);
        unary("Math.exp", Math::exp);
        unary("Math.expm1", Math::expm1);
        unary("Math.log", Math::log);
        unary("Math.log10", Math::log10);
        unary("Math.log1p", Math::log1p);
        unary("Math.sqrt", Math::sqrt);
        unary("Math.cbrt", Math::cbrt);
        unary("Math.toRadians", Math::toRadians);
        unary("Math.toDegrees", Math::toDegrees);
        unary("Math.abs", Math::abs);
        unary("Math.ceil", Math::ceil);
        unary("Math.floor", Math::floor);
        unary("Math.rint", Math::rint);
        unary("Math.signum", Math::signum);
        unary("Math.ulp", Math::ulp);
        unary("Math.nextUp", Math::nextUp);
        unary("Math.nextDown", Math::nextDown);
        binary("Math.atan2", Math::atan2);
        binary("Math.pow", Math::pow);
        binary("Math.hypot", Math::hypot);
        binary("Math.IEEEremainder", Math::IEEEremainder);
        binary("Math.max", Math::max);
        binary("Math.min", Math::min);
        binary("Math.copySign", Math::copySign);
        binary("Math.nextAfter", Math::nextAfter);
        put("Math.fma", a -> Math.fma((double) a[0], (double) a[1], (double) a[2]));
        put("Math.scalb", a -> Math.scalb((double) a[0], (int) a[1]));
        put("Math.clamp", a -> clamp((double) a[0], (double) a[1], (double) a[2]));
    }

    private void strictMath() {
        unary("StrictMath.sin", StrictMath::sin);
        unary("StrictMath.cos", StrictMath::cos);
        unary("StrictMath.tan", StrictMath::tan);
        unary("StrictMath.asin", StrictMath::asin);
        unary("StrictMath.acos", StrictMath::acos);
        unary("StrictMath.atan", StrictMath::atan);
        unary("StrictMath.sinh", StrictMath::sinh);
        unary("StrictMath.cosh", StrictMath::cosh);
        unary("StrictMath.tanh", StrictMath::tanh);
        unary("StrictMath.exp", StrictMath::exp);
        unary("StrictMath.expm1", StrictMath::expm1);
        unary("StrictMath.log", StrictMath::log);
        unary("StrictMath.log10", StrictMath::log10);
        unary("StrictMath.log1p", StrictMath::log1p);
        unary("StrictMath.sqrt", StrictMath::sqrt);
        unary("StrictMath.cbrt", StrictMath::cbrt);
        unary("StrictMath.toRadians", StrictMath::toRadians);
        unary("StrictMath.toDegrees", StrictMath::toDegrees);
        unary("StrictMath.abs", StrictMath::abs);
        unary("StrictMath.ceil", StrictMath::ceil);
        unary("StrictMath.floor", StrictMath::floor);
        unary("StrictMath.rint", StrictMath::rint);
        unary("StrictMath.signum", StrictMath::signum);
        unary("StrictMath.ulp", StrictMath::ulp);
        unary("StrictMath.nextUp", StrictMath::nextUp);
        unary("StrictMath.nextDown", StrictMath::nextDown);
        binary("StrictMath.atan2", StrictMath::atan2);
        binary("StrictMath.pow", StrictMath::pow);
        binary("StrictMath.hypot", StrictMath::hypot);
        binary("StrictMath.IEEEremainder", StrictMath::IEEEremainder);
        binary("StrictMath.max", StrictMath::max);
        binary("StrictMath.min", StrictMath::min);
        binary("StrictMath.copySign", StrictMath::copySign);
        binary("StrictMath.nextAfter", StrictMath::nextAfter);
        put("StrictMath.fma", a -> StrictMath.fma((double) a[0], (double) a[1], (double) a[2]));
        put("StrictMath.scalb", a -> StrictMath.scalb((double) a[0], (int) a[1]));
        put("StrictMath.clamp", a -> clamp((double) a[0], (double) a[1], (double) a[2]));
    }

    private void helpers() {
        binary("Partials.step", Partials::step);
        binary("Partials.direction", Partials::direction);
        binary("Partials.inversion", Partials::inversion);
        put("Partials.powBase", a -> Partials.powBase((double) a[0], (double) a[1], (double) a[2]));
        put("Partials.powExponent", a -> Partials.powExponent((double) a[0], (double) a[1], (double) a[2]));
        put(
                "Partials.powDerivative",
                a -> Partials.powDerivative((double) a[0], (double) a[1], (int) a[2], (int) a[3]));
    }

    /** As the Javadoc of {@code Math.clamp} has it, for JDKs that are too old to have the method. */
    private static double clamp(double value, double min, double max) {
        if (Double.isNaN(min) || Double.isNaN(max) || Double.compare(min, max) > 0) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return Math.min(max, Math.max(value, min));
    }

    private void unary(String id, DoubleUnaryOperator operator) {
        put(id, a -> operator.applyAsDouble((double) a[0]));
    }

    private void binary(String id, DoubleBinaryOperator operator) {
        put(id, a -> operator.applyAsDouble((double) a[0], (double) a[1]));
    }

    private void put(String id, Evaluation operation) {
        if (operations.put(id, operation) != null) {
            throw new IllegalStateException("two operations " + id);
        }
    }
}
