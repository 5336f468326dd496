/** What holds of every clean plan, tried on plans that are made from seeds. */
@NullMarked
package dev.planwright.property;

import org.jspecify.annotations.NullMarked;
