/** The library about PostgreSQL, held to three real servers. */
@NullMarked
package dev.planwright.postgresql;

import org.jspecify.annotations.NullMarked;
