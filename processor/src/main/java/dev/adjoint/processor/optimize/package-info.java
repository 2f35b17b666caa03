/** Passes from IR to IR that leave the value as it is and make the derivative's arithmetic shorter. */
@NullMarked
package dev.adjoint.processor.optimize;

import org.jspecify.annotations.NullMarked;
