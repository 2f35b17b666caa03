/**
 * What in a method may give it another derivative than its author expects: facts about the IR, without a place or a
 * text.
 */
@NullMarked
package dev.adjoint.processor.hazards;

import org.jspecify.annotations.NullMarked;
