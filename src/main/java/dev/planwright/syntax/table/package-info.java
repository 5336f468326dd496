/** The automata of lexer and parser, worked out by the build. */
@NullMarked
package dev.planwright.syntax.table;

import org.jspecify.annotations.NullMarked;
