package dev.adjoint.processor.diagnostics;

/** Whether a message stops the compilation. */
public enum Severity {
    ERROR,
    WARNING,
    /** For who wants to know; no option makes an error of it. */
    NOTE
}
