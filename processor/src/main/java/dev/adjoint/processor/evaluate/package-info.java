/** Runs IR inside the compiler. */
@NullMarked
package dev.adjoint.processor.evaluate;

import org.jspecify.annotations.NullMarked;
