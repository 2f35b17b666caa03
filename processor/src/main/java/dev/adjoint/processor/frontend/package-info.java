/** From javac's syntax tree to the IR, and the fence that rejects what cannot be differentiated. */
@NullMarked
package dev.adjoint.processor.frontend;

import org.jspecify.annotations.NullMarked;
