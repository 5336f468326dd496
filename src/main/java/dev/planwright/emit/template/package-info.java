/** Templates, shipped ones and a project's own, filled within limits. */
@NullMarked
package dev.planwright.emit.template;

import org.jspecify.annotations.NullMarked;
