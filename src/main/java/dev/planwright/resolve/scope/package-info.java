/** The names that a file declares and sees, and the findings about them. */
@NullMarked
package dev.planwright.resolve.scope;

import org.jspecify.annotations.NullMarked;
