package dev.planwright.order;

import dev.planwright.diagnostic.Fix;
import dev.planwright.literal.Levels;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to a plan what an item needs, in front of the item. */
final class Addition {

  private Addition() {}

  /**
   * Returns the fix, or null if it is open which level or which values of options are meant, or
   * nobody wrote the item.
   *
   * @param rules tell whether the level of a product matters
   */
  static @Nullable Fix of(Plan.Item item, Pattern needed, List<Rule> rules) {
    String level = level(needed, rules);
    Plan.Written written = item.written();
    boolean open = needed.product().options().stream().anyMatch(option -> option.initial() == null);
    if (level == null || open || written == null || item.verb() != Verb.INSTALL) {
      return null;
    }
    String added =
        (needed.product().name() + " " + (level.isEmpty() ? "" : Levels.written(level))).strip();
    String line = added + where(item, needed);
    SourceFile file = written.whole().file();
    WholeLines lines = WholeLines.of(written.whole());
    int at = lines == null ? written.whole().start() : lines.span().start();
    Span whole = written.whole();
    String text =
        lines == null
            ? line + "; "
            : file.text().substring(file.lineStart(whole.line()), whole.start())
                + line
                + WholeLines.end(file);
    return Fix.unsafe(
        "add the item `" + line + "`", List.of(new TextEdit(file.span(at, at), text)));
  }

  /** Returns the level that is meant, nothing where none matters, null if it is open. */
  private static @Nullable String level(Pattern needed, List<Rule> rules) {
    if (needed.level() != null) {
      boolean least =
          needed.comparison() == Expr.Comparison.EQ || needed.comparison() == Expr.Comparison.GE;
      return least ? needed.level() : null;
    }
    for (Rule rule : rules) {
      for (Pattern pattern : patterns(rule)) {
        if (pattern.product() == needed.product() && pattern.level() != null) {
          return null;
        }
      }
    }
    return needed.product().levels().isEmpty() ? "" : null;
  }

  private static List<Pattern> patterns(Rule rule) {
    return switch (rule.body().form()) {
      case Rule.Form.Order order -> List.of(order.first(), order.second());
      case Rule.Form.Sequence sequence -> sequence.items();
      case Rule.Form.Require require -> List.of(require.item(), require.needed());
      case Rule.Form.Check _ -> List.of();
      case null -> List.of();
    };
  }

  private static String where(Plan.Item item, Pattern needed) {
    if (item.on().isEmpty() || needed.product().on() != item.product().on()) {
      return "";
    }
    return " on " + String.join(", ", item.on().stream().map(PlanObject::name).toList());
  }
}
