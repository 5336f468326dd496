/** What a person may go on with, at a place of a text that is not finished. */
@NullMarked
package dev.planwright.lsp.completion;

import org.jspecify.annotations.NullMarked;
