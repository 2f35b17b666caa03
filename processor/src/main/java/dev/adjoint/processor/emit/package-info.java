/** From IR to Java source. No decision about derivatives is made here. */
@NullMarked
package dev.adjoint.processor.emit;

import org.jspecify.annotations.NullMarked;
