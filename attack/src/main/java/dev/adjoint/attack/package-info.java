/**
 * Runs the processor over methods that nobody wrote for it: the static numeric methods of published libraries. What is
 * accepted is held against the published class and against differences.
 */
package dev.adjoint.attack;
