/** What names in a document mean, where they are declared, and where they are used. */
@NullMarked
package dev.planwright.lsp.name;

import org.jspecify.annotations.NullMarked;
