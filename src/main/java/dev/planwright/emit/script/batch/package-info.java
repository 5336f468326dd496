/** Scripts in the command language of Windows NT 4.0. */
@NullMarked
package dev.planwright.emit.script.batch;

import org.jspecify.annotations.NullMarked;
