package dev.planwright.check;

import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes fixes of what rules say that would mend a plan. */
final class Remedies {

  private Remedies() {}

  /** Returns the fix, or null if the author did not give the value, or it is not known. */
  static @Nullable Fix of(Rule.Remedy remedy, Value[] frame, Evaluator evaluator) {
    List<Read> reads = evaluator.evaluate(remedy.target(), frame.clone()).reads();
    Value wanted = evaluator.value(remedy.value(), frame.clone());
    Span given = reads.isEmpty() ? null : reads.getLast().given();
    int equals = given == null ? -1 : given.text().indexOf('=');
    if (given == null || equals < 0) {
      return null;
    }
    int start = given.start() + equals + 1;
    while (given.file().text().charAt(start) == ' ') {
      start++;
    }
    Span old = given.file().span(start, given.end());
    String text = written(wanted, old.text().startsWith("\""));
    return text.isEmpty() || text.equals(old.text())
        ? null
        : Fix.unsafe(
            "write `" + given.text().substring(0, equals).strip() + " = " + text + "`",
            List.of(new TextEdit(old, text)));
  }

  /** Returns a value as it is written in a plan; nothing for one that has no plain form. */
  private static String written(Value value, boolean quoted) {
    String text =
        switch (value) {
          case Value.Ref ref -> ref.object().name();
          case Value.Atom atom -> atom.text();
          case Value.Symbol symbol -> symbol.name();
          case Value.Bool bool -> String.valueOf(bool.truth());
          case Value.Num num -> String.valueOf(num.number());
          default -> "";
        };
    if (text.isEmpty() || text.indexOf('"') >= 0 || text.contains("${")) {
      return "";
    }
    boolean plain =
        text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    return !quoted && plain ? text : "\"" + text + "\"";
  }
}
