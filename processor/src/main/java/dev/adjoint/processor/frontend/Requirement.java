package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Value;

/** A value that must not vary with an active parameter, and what is wrong if it does. */
public record Requirement(Value value, Diagnostic otherwise) {}
