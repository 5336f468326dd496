/** Characters to tokens, and what is wrong with single tokens. */
@NullMarked
package dev.planwright.syntax.token;

import org.jspecify.annotations.NullMarked;
