package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Callable;
import dev.planwright.model.Parameter;
import dev.planwright.model.Pattern;
import dev.planwright.model.Procedure;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the procedures of a file stand for those of other files, where they say so. */
public final class Replacements {

  private final DeclarationContext context;
  private final Map<Procedure, QualifiedName> declared = new LinkedHashMap<>();

  /** Takes what the file is resolved with. */
  public Replacements(DeclarationContext context) {
    this.context = context;
  }

  /** Notes that a procedure is to stand for another; {@link #complete} carries it out. */
  public void declare(Procedure procedure, QualifiedName instead) {
    declared.put(procedure, instead);
  }

  /** Returns the procedure of a name, or null if there is none. */
  public @Nullable Procedure of(QualifiedName instead) {
    return context.lookup().findCallable(instead.last().text()) instanceof Procedure procedure
        ? procedure
        : null;
  }

  /** Replaces the procedures; called when all of the file's names are declared. */
  public void complete() {
    declared.forEach(this::replace);
  }

  private void replace(Procedure own, QualifiedName instead) {
    Callable callable = context.lookup().callable("procedure", instead);
    if (callable == null) {
      return;
    }
    Span at = instead.last().span();
    String name = callable.name();
    if (!(callable instanceof Procedure old)) {
      refuse(
          Code.PW0111,
          at,
          "`" + name + "` is no procedure: only procedures are replaced",
          callable.span(),
          "add to an action by `extend action`");
    } else if (context.extensions().isOwn("procedure", name, old.span(), at)) {
      return;
    } else if (!context.extensions().isInForce(at.file())) {
      refuse(
          Code.PW0144,
          at,
          "a test replaces no procedure: it is judged beside what the file declares",
          old.span(),
          "move the procedure out of the test");
    } else if (!what(own).equals(what(old))) {
      refuse(
          Code.PW0144,
          at,
          "`" + name + "` " + what(old) + ", and `" + own.name() + "` " + what(own),
          old.span(),
          "let both do the same, for the same product or the same parameters");
    } else if (context
        .extensions()
        .claim(
            "replace the procedure `" + name + "`",
            at,
            context.symbols(),
            context.lookup().visible())) {
      old.replace(own);
    }
  }

  /** Returns what a procedure does, so that another one that does the same can stand for it. */
  private static String what(Procedure procedure) {
    Pattern item = procedure.item();
    List<String> types =
        procedure.parameters().stream().map(Parameter::type).map(type -> type.word()).toList();
    return procedure.verb() == null
        ? "takes " + (types.isEmpty() ? "nothing" : String.join(", ", types))
        : procedure.verb().third()
            + " "
            + (item == null ? "something" : item.product().name())
            + " on a "
            + String.join(", ", types);
  }

  private void refuse(Code code, Span at, String message, Span declared, String help) {
    context
        .findings()
        .add(
            Diagnostic.error(code, at, message)
                .label(declared, "declared here")
                .help(help)
                .build());
  }
}
