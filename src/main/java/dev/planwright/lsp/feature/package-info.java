/** The answers of the language server, a class for each sort. */
@NullMarked
package dev.planwright.lsp.feature;

import org.jspecify.annotations.NullMarked;
