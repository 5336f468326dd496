package dev.planwright.model;

import dev.planwright.source.Span;

/** What a file declares under a name of its own. */
public abstract sealed class Declared permits Callable, Kind, Product, Rule {

  private final String name;
  private final String module;
  private final Span span;

  /** Takes the name, the module that declares it, and the place of its name. */
  Declared(String name, String module, Span span) {
    this.name = name;
    this.module = module;
    this.span = span;
  }

  /** Returns the name. */
  public final String name() {
    return name;
  }

  /** Returns the module that declares it. */
  public final String module() {
    return module;
  }

  /** Returns {@code module/name}, the code of findings that have no nearer one. */
  public final String code() {
    return module + "/" + name;
  }

  /** Returns the place of its name. */
  public final Span span() {
    return span;
  }

  /** Resolves its parts now, if nobody has asked for them yet. */
  public abstract void resolve();

  @Override
  public final String toString() {
    return name;
  }
}
