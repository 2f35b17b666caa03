/** The annotation processor: javac glue and the pipeline of passes. */
@NullMarked
package dev.adjoint.processor;

import org.jspecify.annotations.NullMarked;
