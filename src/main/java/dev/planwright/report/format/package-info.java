/** The formats of reports, a class for each. */
@NullMarked
package dev.planwright.report.format;

import org.jspecify.annotations.NullMarked;
