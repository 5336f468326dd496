/** What is done in a step: its parts, its commands with quoted values, its lines for a screen. */
@NullMarked
package dev.planwright.emit.command;

import org.jspecify.annotations.NullMarked;
