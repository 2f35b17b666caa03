/** The catalogue of messages: each with a stable ID, its text, and what to write instead. */
@NullMarked
package dev.adjoint.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
