/** The table of elementary operations: what each computes and what its partial derivatives are. */
@NullMarked
package dev.adjoint.processor.rules;

import org.jspecify.annotations.NullMarked;
