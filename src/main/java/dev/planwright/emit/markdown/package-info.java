/** The runbook and the ways back as Markdown, for those who carry them out. */
@NullMarked
package dev.planwright.emit.markdown;

import org.jspecify.annotations.NullMarked;
