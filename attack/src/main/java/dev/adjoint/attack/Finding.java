package dev.adjoint.attack;

/** What should not be. */
final class Finding extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String kind;

    Finding(String kind, String text) {
        super(text, null, false, false);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
