/** The tree of a file. */
@NullMarked
package dev.planwright.syntax.tree;

import org.jspecify.annotations.NullMarked;
