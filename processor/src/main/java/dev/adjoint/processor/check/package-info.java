/** Holds the derivatives of a method against each other and against differences, while it compiles. */
@NullMarked
package dev.adjoint.processor.check;

import org.jspecify.annotations.NullMarked;
