/**
 * Where files come from: the disk, a revision of git, the shipped library; and what a run sees of
 * its machine.
 */
@NullMarked
package dev.planwright.workspace.files;

import org.jspecify.annotations.NullMarked;
