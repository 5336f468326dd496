package dev.planwright.markup;

/**
 * A command line that a script carries out.
 *
 * @param source the command, every value of the plan in quotes; it has no faults
 */
public record BatchCommand(String source) implements Escaped {}
