/** The commands, each a class, with the helpers of one command. */
@NullMarked
package dev.planwright.cli.command;

import org.jspecify.annotations.NullMarked;
