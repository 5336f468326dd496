/** The words of the command line, told apart, and what help says of them. */
@NullMarked
package dev.planwright.cli.option;

import org.jspecify.annotations.NullMarked;
