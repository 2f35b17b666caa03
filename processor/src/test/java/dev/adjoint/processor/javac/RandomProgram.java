package dev.adjoint.processor.javac;

import java.util.ArrayList;
import java.util.List;

/** Random methods, in classes of every kind, as the sources of a compilation. */
record RandomProgram(List<Member> members) {
    /**
     * A method and where it stands.
     *
     * @param host the binary name of its class
     */
    record Member(RandomMethod method, String host) {}

    private static final List<String> HOSTS = List.of("Host", "Host$Nested", "Host$Kind", "Host$Pair", "Host$Shape");

    /** What makes a method of a seed. */
    interface Kind {
        RandomMethod method(long seed, String name, String modifiers);
    }

    /** Straight-line methods from consecutive seeds. */
    static RandomProgram of(long firstSeed, int count) {
        return of(firstSeed, count, RandomMethod::of);
    }

    /** Methods from consecutive seeds. */
    static RandomProgram of(long firstSeed, int count, Kind kind) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long seed = firstSeed + i;
            String host = HOSTS.get((int) (seed % HOSTS.size()));
            String modifiers = seed % 7 == 0 ? "private static" : "static";
            members.add(new Member(kind.method(seed, "f" + seed, modifiers), "fuzz." + host));
        }
        return new RandomProgram(List.copyOf(members));
    }

    static RandomProgram of(Member member) {
        return new RandomProgram(List.of(member));
    }

    String[] sources() {
        return new String[] {
            """
            package lib;

            public final class Numbers {
                public static final double GOLDEN = 1.618;
                public static final double ROOT = Math.sqrt(2);
                public static final int SEVEN = 7;
                public static final long BIG = 1L << 40;

                private Numbers() {}
            }
            """, """
            package fuzz;

            class Base {
                static final double INHERITED = 0.125;
            }
            """, """
            package fuzz;

            interface Limits {
                double LIMIT = 1e2;
            }
            """, """
            package fuzz;

            import static java.lang.Math.*;
            import static java.lang.StrictMath.cbrt;
            import static lib.Numbers.GOLDEN;

            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;
            import lib.Numbers;

            @SuppressWarnings({"adjoint", "cast", "divzero", "empty", "fallthrough", "lossy-conversions"})
            class Host extends Base implements Limits {
                static final double RATE = 0x1.8p1;
                static final double ROOT = sqrt(3);
                private static final int STEPS = 3;
                static final long WIDE = 7L;
                static final char LETTER = 'q';
                static final byte TINY = -5;
                private static final short SMALL = 300;
                static final float HALF = 0.5f;
                static final boolean YES = true;
            %s
                static class Nested {
                    static final double OFFSET = -0.75;
                    private static final double HIDDEN = 1e-3;
            %s
                }

                enum Kind {
                    A,
                    B;
            %s
                }

                record Pair(int a, double b) {
            %s
                }

                interface Shape {
                    double UNIT = 1.25;
            %s
                }
            }
            """.formatted(HOSTS.stream().map(this::methodsOf).toArray())
        };
    }

    private String methodsOf(String host) {
        StringBuilder text = new StringBuilder();
        members.stream()
                .filter(member -> member.host.equals("fuzz." + host))
                .forEach(member -> text.append(member.method.text()));
        return text.toString();
    }
}
