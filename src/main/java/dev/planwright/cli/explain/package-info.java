/** What codes, rules and steps mean, in words for a terminal or for Markdown. */
@NullMarked
package dev.planwright.cli.explain;

import org.jspecify.annotations.NullMarked;
