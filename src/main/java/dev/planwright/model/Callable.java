package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.List;

/** What is called by name with arguments. */
public sealed interface Callable permits Define, Action, Procedure {

  /** Returns the name. */
  String name();

  /** Returns the module that declares it. */
  String module();

  /** Returns the parameters. */
  List<Parameter> parameters();

  /** Returns the place of its name. */
  Span span();

  /** Resolves its parts now, if nobody has asked for them yet. */
  void resolve();

  /** Returns the code of findings that have no nearer name: {@code module/name}. */
  default String code() {
    return module() + "/" + name();
  }
}
