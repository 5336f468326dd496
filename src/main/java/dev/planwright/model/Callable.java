package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.List;

/** What is called by name with arguments. */
public abstract sealed class Callable permits Define, Action, Procedure {

  private final String name;
  private final String module;
  private final Span span;

  /** Takes the name, the module that declares it, and the place of its name. */
  Callable(String name, String module, Span span) {
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

  /** Returns the place of its name. */
  public final Span span() {
    return span;
  }

  /** Returns the parameters. */
  public abstract List<Parameter> parameters();

  /** Resolves its parts now, if nobody has asked for them yet. */
  public abstract void resolve();

  /** Returns the code of findings that have no nearer name: {@code module/name}. */
  public final String code() {
    return module + "/" + name;
  }
}
