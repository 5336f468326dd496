/** The playbooks of Ansible that carry a procedure out and undo it, with their inventory. */
@NullMarked
package dev.planwright.emit.ansible;

import org.jspecify.annotations.NullMarked;
