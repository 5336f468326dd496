/** The procedure as JSON, for other tools. */
@NullMarked
package dev.planwright.emit.json;

import org.jspecify.annotations.NullMarked;
