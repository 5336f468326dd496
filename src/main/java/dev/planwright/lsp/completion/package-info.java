/** Completion at a place of an unfinished text. */
@NullMarked
package dev.planwright.lsp.completion;

import org.jspecify.annotations.NullMarked;
