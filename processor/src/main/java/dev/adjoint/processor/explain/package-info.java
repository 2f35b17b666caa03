/** From what the passes did with a method to what the page about it shows. */
@NullMarked
package dev.adjoint.processor.explain;

import org.jspecify.annotations.NullMarked;
