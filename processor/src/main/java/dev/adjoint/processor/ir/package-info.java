/** The intermediate representation: a typed, structured SSA. It knows no other room. */
@NullMarked
package dev.adjoint.processor.ir;

import org.jspecify.annotations.NullMarked;
