package dev.planwright.markup;

/**
 * Commands of a POSIX shell script, as their author wrote them with every value quoted.
 *
 * @param source the commands; they have no faults
 */
public record ShellCommand(String source) implements Escaped {}
