/**
 * Compile-time automatic differentiation: mark a static method {@link dev.adjoint.Differentiable}, and the annotation
 * processor writes a companion class that computes its value and its exact gradient.
 */
package dev.adjoint;
