package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Action;
import dev.planwright.model.Rule;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of libraries that a procedure was made from, and their words. Comments and
 * layout do not count.
 */
final class Passages {

  private final Map<String, Passage> all = new LinkedHashMap<>();

  /**
   * A declaration.
   *
   * @param what what it is, such as {@code the rule `shop/one-left`}
   * @param words its words, one blank between each two
   */
  record Passage(String what, String module, String words, Span name, Span span) {}

  /** Reads files; one that another version has too, word for word, need not be among them. */
  Passages(Collection<SourceFile> files) {
    files.forEach(this::read);
  }

  /** Returns the files of the libraries that a runbook was made from. */
  static Set<SourceFile> files(Runbook runbook) {
    Set<SourceFile> files = new LinkedHashSet<>();
    for (Step step : runbook.steps()) {
      files.add(step.call().action().span().file());
      files.add(step.call().span().file());
      Action.Body body = step.call().action().body();
      body.requires().forEach(require -> files.add(require.condition().span().file()));
      body.effects().forEach(effect -> files.add(effect.span().file()));
    }
    for (ProcedureChoice choice : runbook.derivation().choices()) {
      files.add(choice.procedure().span().file());
    }
    for (Runbook.Coverage coverage : runbook.verdicts().rules()) {
      Rule rule = coverage.rule();
      files.add(rule.span().file());
    }
    for (Runbook.Stretch stretch : runbook.states().stretches()) {
      files.add(stretch.window().span().file());
    }
    files.remove(runbook.plan().span().file());
    return files;
  }

  private void read(SourceFile file) {
    PlanFile tree = PlanParser.parse(file).value();
    if (tree.module() == null) {
      return;
    }
    List<String> parts = tree.module().parts().stream().map(Name::text).toList();
    String module = String.join(".", parts);
    List<Token> tokens = new ArrayList<>(PlanParser.tokens(file));
    int at = 0;
    for (Declaration declaration : tree.declarations()) {
      StringBuilder words = new StringBuilder();
      while (at < tokens.size() && tokens.get(at).span().start() < declaration.span().end()) {
        Token token = tokens.get(at);
        if (token.isVisible() && token.span().start() >= declaration.span().start()) {
          words.append(token.text()).append(' ');
        }
        at++;
      }
      Head head = head(declaration);
      if (head != null) {
        String what = "the " + head.kind + " `" + module + "/" + head.name.text() + "`";
        Span name = head.name.span();
        all.put(what, new Passage(what, module, words.toString(), name, declaration.span()));
      }
    }
  }

  /** What a declaration begins with. */
  private record Head(String kind, Name name) {}

  /** Returns the head of what a procedure can be made from. */
  private static @Nullable Head head(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Kind kind -> new Head("kind", kind.name());
      case Declaration.Product product -> new Head("product", product.name());
      case Declaration.Rule rule -> new Head("rule", rule.name());
      case Declaration.Define define -> new Head("definition", define.name());
      case Declaration.Action action -> new Head("action", action.name());
      case Declaration.Procedure procedure -> new Head("procedure", procedure.name());
      case Declaration.Window window -> new Head("window", window.name());
      case Declaration.ExtendKind kind -> new Head("extension of the kind", kind.kind().last());
      case Declaration.ExtendAction action ->
          new Head("extension of the action", action.action().last());
      case Declaration.ExtendRule rule -> new Head("extension of the rule", rule.rule());
      case Declaration.Article _,
          Declaration.Fact _,
          Declaration.Reading _,
          Declaration.Symptom _,
          Declaration.Test _,
          Declaration.Project _,
          Declaration.ObjectTree _,
          Declaration.Plan _,
          Declaration.Probe _,
          Declaration.Malformed _ ->
          null;
    };
  }

  /** Returns the declaration in which a place lies, or null. */
  @Nullable Passage around(Span place) {
    for (Passage passage : all.values()) {
      Span span = passage.span();
      if (span.file() == place.file()
          && span.start() <= place.start()
          && place.end() <= span.end()) {
        return passage;
      }
    }
    return null;
  }

  /** Returns the declarations, by what they are. */
  Map<String, Passage> all() {
    return all;
  }
}
