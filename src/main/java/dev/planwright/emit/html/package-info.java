/** The runbook as a page, with a lane for each machine. */
@NullMarked
package dev.planwright.emit.html;

import org.jspecify.annotations.NullMarked;
