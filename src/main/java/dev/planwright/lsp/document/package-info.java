/** The texts that are open in an editor, and what the compiler makes of them. */
@NullMarked
package dev.planwright.lsp.document;

import org.jspecify.annotations.NullMarked;
