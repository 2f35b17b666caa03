/** The page that explains the derivative of a method: what it shows, and how it is written as HTML. */
@NullMarked
package dev.adjoint.processor.report;

import org.jspecify.annotations.NullMarked;
