package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.List;

/** What is called by name with arguments. */
public abstract sealed class Callable extends Declared permits Define, Action, Procedure {

  /** Takes the name, the module that declares it, and the place of its name. */
  Callable(String name, String module, Span span) {
    super(name, module, span);
  }

  /** Returns the parameters. */
  public abstract List<Parameter> parameters();
}
