/** How two procedures differ, as reports in each form. */
@NullMarked
package dev.planwright.report.diff;

import org.jspecify.annotations.NullMarked;
