package dev.adjoint.processor.loops;

/** A parameter of a random method. */
record Parameter(String name, Kind kind) {
    /** What a parameter is: its type, and whether it is differentiated. */
    enum Kind {
        REAL("double", true, double.class),
        REALS("double[]", true, double[].class),
        MATRIX("double[][]", true, double[][].class),
        CONSTANT("@Constant double", false, double.class),
        CONSTANTS("@Constant double[]", false, double[].class),
        TABLE("@Constant double[][]", false, double[][].class),
        COUNT("int", false, int.class),
        COUNTS("int[]", false, int[].class),
        FLAG("boolean", false, boolean.class);

        private final String declaration;
        private final boolean active;
        private final Class<?> type;

        Kind(String declaration, boolean active, Class<?> type) {
            this.declaration = declaration;
            this.active = active;
            this.type = type;
        }

        boolean isActive() {
            return active;
        }

        Class<?> type() {
            return type;
        }
    }

    /** As it stands in the head of the method. */
    String declaration() {
        return kind.declaration + " " + name;
    }

    boolean isActive() {
        return kind.active;
    }
}
