/** What further modules know of a runbook: what can be seen on machines, and known failures. */
@NullMarked
package dev.planwright.workspace.known;

import org.jspecify.annotations.NullMarked;
