/** Facts about a function: IR in, immutable results out. */
@NullMarked
package dev.adjoint.processor.analysis;

import org.jspecify.annotations.NullMarked;
