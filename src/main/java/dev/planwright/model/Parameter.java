package dev.planwright.model;

/** A parameter of a define, action or procedure; its slot is its position. */
public record Parameter(String name, Type type) {}
