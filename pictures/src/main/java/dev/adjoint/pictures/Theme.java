package dev.adjoint.pictures;

/** For which kind of page a picture is that cannot find out by itself. */
public enum Theme {
    /** Dark on white. */
    LIGHT,
    /** Light on nearly black. */
    DARK
}
