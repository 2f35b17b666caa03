package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Literals in every notation, and the constants that {@link RandomProgram} declares. */
final class RandomConstants {
    private static final Map<Type, List<String>> LITERALS = Map.of(
            Type.BOOLEAN, List.of("true", "false"),
            Type.CHAR,
                    List.of(
                            "'a'",
                            "'0'",
                            "' '",
                            "'\\n'",
                            "'\\''",
                            "'\\\\'",
                            "'\\u0041'",
                            "'\\101'",
                            "'\\0'",
                            "'ß'",
                            "'\"'"),
            Type.INT,
                    List.of(
                            "0",
                            "1",
                            "2",
                            "3",
                            "7",
                            "10",
                            "0x1F",
                            "0XfF",
                            "017",
                            "0b101",
                            "0B1_0",
                            "1_000",
                            "0_7",
                            "0x7fff_ffff",
                            "0xFFFFFFFF",
                            "037777777777",
                            "2147483647",
                            "-2147483648",
                            "-0x10",
                            "-5",
                            "-0"),
            Type.LONG,
                    List.of(
                            "0L",
                            "1L",
                            "5l",
                            "0xFFL",
                            "07L",
                            "0b11L",
                            "1_000_000_000_000L",
                            "0xFFFFFFFFFFFFFFFFL",
                            "-9223372036854775808L",
                            "-3L",
                            "0x1_0L"),
            Type.FLOAT, List.of("0.5f", "2F", "1e-2f", "0x1p1f", "1_0.5f", ".5f", "3.f", "0.1f", "0f", "-1.5f"),
            Type.DOUBLE,
                    List.of(
                            "0.5",
                            "2.0",
                            "1e-3",
                            "1.5E1",
                            ".25",
                            "3.",
                            "0x1.8p1",
                            "0x.8P2",
                            "1_0.5",
                            "2d",
                            "3D",
                            "0x1p-2d",
                            "1e0",
                            "0.1",
                            "09.5",
                            "1e+1",
                            "7e-1D",
                            "0.0",
                            "0x1P0",
                            "1.0",
                            "-2.5",
                            "-0.0",
                            "3.141_592_653",
                            "0x1.0p-1_0",
                            "4.9e-324"));

    /** The constants as they are written, the name that must not be a variable's, and the type. */
    private record Named(String text, String head, Type type) {}

    private static final List<Named> NAMED = List.of(
            new Named("Math.PI", "Math", Type.DOUBLE),
            new Named("PI", "PI", Type.DOUBLE),
            new Named("E", "E", Type.DOUBLE),
            new Named("StrictMath.E", "StrictMath", Type.DOUBLE),
            new Named("java.lang.Math.E", "java", Type.DOUBLE),
            new Named("RATE", "RATE", Type.DOUBLE),
            new Named("Host.RATE", "Host", Type.DOUBLE),
            new Named("fuzz.Host.RATE", "fuzz", Type.DOUBLE),
            new Named("ROOT", "ROOT", Type.DOUBLE),
            new Named("Nested.OFFSET", "Nested", Type.DOUBLE),
            new Named("Host.Nested.OFFSET", "Host", Type.DOUBLE),
            new Named("Nested.HIDDEN", "Nested", Type.DOUBLE),
            new Named("Shape.UNIT", "Shape", Type.DOUBLE),
            new Named("INHERITED", "INHERITED", Type.DOUBLE),
            new Named("Host.LIMIT", "Host", Type.DOUBLE),
            new Named("GOLDEN", "GOLDEN", Type.DOUBLE),
            new Named("Numbers.GOLDEN", "Numbers", Type.DOUBLE),
            new Named("lib.Numbers.ROOT", "lib", Type.DOUBLE),
            new Named("Double.MIN_NORMAL", "Double", Type.DOUBLE),
            new Named("STEPS", "STEPS", Type.INT),
            new Named("Numbers.SEVEN", "Numbers", Type.INT),
            new Named("Integer.MAX_VALUE", "Integer", Type.INT),
            new Named("Numbers.BIG", "Numbers", Type.LONG),
            new Named("Host.WIDE", "Host", Type.LONG),
            new Named("Long.MIN_VALUE", "Long", Type.LONG),
            new Named("LETTER", "LETTER", Type.CHAR),
            new Named("Character.MAX_VALUE", "Character", Type.CHAR),
            new Named("TINY", "TINY", Type.BYTE),
            new Named("Byte.MIN_VALUE", "Byte", Type.BYTE),
            new Named("SMALL", "SMALL", Type.SHORT),
            new Named("HALF", "HALF", Type.FLOAT),
            new Named("YES", "YES", Type.BOOLEAN));

    private final Scope scope;
    private final RandomGenerator random;

    RandomConstants(Scope scope, RandomGenerator random) {
        this.scope = scope;
        this.random = random;
    }

    Code literal(Type type) {
        if (type == Type.BYTE || type == Type.SHORT) {
            return new Code("(" + type.javaName() + ") " + literal(Type.INT).in(Code.UNARY), Code.UNARY, type, false);
        }
        List<String> texts = LITERALS.get(type);
        String text = texts.get(random.nextInt(texts.size()));
        return new Code(text, text.startsWith("-") ? Code.UNARY : Code.PRIMARY, type, false);
    }

    /** A named constant of this type, or a literal if all are hidden. */
    Code named(Type type) {
        List<Named> candidates = NAMED.stream()
                .filter(named -> named.type == type && !scope.isDeclared(named.head))
                .toList();
        return candidates.isEmpty()
                ? literal(type)
                : Code.primary(candidates.get(random.nextInt(candidates.size())).text, type, false);
    }
}
