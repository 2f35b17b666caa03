/** Forward mode and reverse mode, each from IR to IR. */
@NullMarked
package dev.adjoint.processor.derive;

import org.jspecify.annotations.NullMarked;
