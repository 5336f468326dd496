/** The reference of a library, as a document and as a page. */
@NullMarked
package dev.planwright.emit.reference;

import org.jspecify.annotations.NullMarked;
