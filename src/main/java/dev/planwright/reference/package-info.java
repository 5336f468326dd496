/** What a library declares, put down for people who write plans with it. */
@NullMarked
package dev.planwright.reference;

import org.jspecify.annotations.NullMarked;
