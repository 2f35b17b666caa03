/**
 * Pictures of computation graphs, as SVG and PNG, without any program to be installed:
 * {@link dev.adjoint.pictures.GraphPicture}. The Eclipse Layout Kernel (ELK) says where everything lies, jsvg paints.
 */
package dev.adjoint.pictures;
