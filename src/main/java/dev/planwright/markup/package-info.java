/** Texts escaped for each form of file, and the writers of JSON and of fragments of SVG. */
@NullMarked
package dev.planwright.markup;

import org.jspecify.annotations.NullMarked;
