/** One escaper for each form of text, one writer of SVG and of JSON. */
@NullMarked
package dev.planwright.markup;

import org.jspecify.annotations.NullMarked;
