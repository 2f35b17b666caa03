package dev.adjoint.processor.diagnostics;

/** Whether a message stops the compilation. */
public enum Severity {
    ERROR,
    WARNING
}
