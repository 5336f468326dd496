/** What steps find out, and the branches of a procedure that continue from there. */
@NullMarked
package dev.planwright.derive.branch;

import org.jspecify.annotations.NullMarked;
