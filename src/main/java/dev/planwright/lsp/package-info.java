/** The language server: what an editor asks while a person writes, answered by the compiler. */
@NullMarked
package dev.planwright.lsp;

import org.jspecify.annotations.NullMarked;
