/** The annotations of Adjoint and the small library that generated code and its users call. */
module dev.adjoint {
    exports dev.adjoint;
}
