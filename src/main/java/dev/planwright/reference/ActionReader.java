package dev.planwright.reference;

import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an action does, requires and changes, clause by clause. */
final class ActionReader {

  private static final Map<String, String> LABELS =
      Map.of(
          "ask", "By hand",
          "secret", "By hand, not written down",
          "guard", "Needed if",
          "verify", "Verify",
          "expect", "Expect",
          "note", "Note",
          "warn", "Warning",
          "backup", "Makes the backup",
          "needs-backup", "Way back needs");

  /** The order in which an action is told, however it is written. */
  private static final List<String> ORDER =
      List.of(
          "At",
          "Requires",
          "Needed if",
          "By hand",
          "By hand, not written down",
          "Runs",
          "Waits",
          "Results",
          "Changes",
          "While it runs",
          "Verify",
          "Expect",
          "Warning",
          "Note",
          "Makes the backup",
          "Way back needs",
          "Restart",
          "Takes",
          "Way back");

  private final Targets targets;
  private final String module;
  private final String action;
  private final Map<String, List<List<Phrase>>> told = new LinkedHashMap<>();

  private ActionReader(Targets targets, String module, String action) {
    this.targets = targets;
    this.module = module;
    this.action = action;
    ORDER.forEach(label -> told.put(label, new ArrayList<>()));
  }

  /** Returns what the clauses of an action tell, without its title. */
  static List<Point> points(
      Targets targets, String module, String action, List<ActionClause> clauses) {
    ActionReader reader = new ActionReader(targets, module, action);
    clauses.forEach(reader::read);
    List<Point> points = new ArrayList<>();
    reader.told.forEach((label, lines) -> {
      if (!lines.isEmpty()) {
        points.add(new Point(label, lines));
      }
    });
    for (ActionClause clause : clauses) {
      if (clause instanceof ActionClause.From from) {
        targets.sources(from.facts(), points);
      }
    }
    return points;
  }

  /** Returns the title of an action with its values by name, or an empty text. */
  static String title(List<ActionClause> clauses) {
    for (ActionClause clause : clauses) {
      if (clause instanceof ActionClause.Text text && text.role().equals("title")) {
        return Written.words(text.text());
      }
    }
    return "";
  }

  private void read(ActionClause clause) {
    switch (clause) {
      case ActionClause.On on -> add("At", Phrase.code(Written.code(on.machine())));
      case ActionClause.Require require -> require(require);
      case ActionClause.Text text -> {
        String label = LABELS.get(text.role());
        if (label != null) {
          add(label, with(Phrase.words(Written.words(text.text())), each(text), text.when()));
        }
      }
      case ActionClause.Set set ->
          add(
              set.during() ? "While it runs" : "Changes",
              Phrase.code(afterWord(set.span().text())));
      case ActionClause.Alter alter -> add("Changes", code(alter));
      case ActionClause.Install install -> add("Changes", code(install));
      case ActionClause.OutcomeTable table ->
          table.rows().forEach(row -> add("Results", Phrase.code(Written.code(row.span()))));
      case ActionClause.Restart restart ->
          add("Restart", with(Phrase.words("at the end"), "", restart.when()));
      case ActionClause.Soak soak -> add("Waits", Phrase.words(Written.code(soak.duration())));
      case ActionClause.Takes takes -> add("Takes", Phrase.words(Written.code(takes.duration())));
      case ActionClause.Undo undo ->
          add("Way back", with(Phrase.code(Written.code(undo.call().span())), "", undo.when()));
      case ActionClause.Irreversible never ->
          add("Way back", with(Phrase.words("cannot be undone"), "", never.when()));
      case ActionClause.From _ -> {}
      case ActionClause.Run run -> add("Runs", with(command(run.text()), each(run), run.when()));
      case ActionClause.Wait wait -> add("Waits", code(wait));
      case ActionClause.Settle settle ->
          add("Finds out", Phrase.code(afterWord(settle.span().text())));
    }
  }

  private void require(ActionClause.Require require) {
    List<Phrase> line = new ArrayList<>();
    line.add(Phrase.code(Written.code(require.condition())));
    if (require.otherwise() != null) {
      line.add(Phrase.words(", or else: " + Written.words(require.otherwise())));
    }
    Name name = require.name();
    String weight = require.weight() == null ? "error" : require.weight().text();
    line.add(Phrase.words("; " + weight + " "));
    line.add(Phrase.code(module + "/" + (name == null ? action : name.text())));
    line.addAll(targets.brief(require.from()));
    told("Requires").add(line);
  }

  private static String each(ActionClause.Text text) {
    return each(text.variable(), text.collection());
  }

  private static String each(ActionClause.Run run) {
    return each(run.variable(), run.collection());
  }

  private static String each(@Nullable Name variable, @Nullable ExprTree collection) {
    return variable == null ? "" : variable.text() + " in " + Written.code(collection);
  }

  /** A command of several lines is shown with a sign where each ends. */
  private static List<Phrase> command(ExprTree text) {
    List<Phrase> command = new ArrayList<>();
    Written.lines(text)
        .lines()
        .forEach(line -> {
          if (!command.isEmpty()) {
            command.add(Phrase.words(" ↵ "));
          }
          command.add(Phrase.code(line.strip()));
        });
    return command;
  }

  private static List<Phrase> with(Phrase text, String each, @Nullable ExprTree when) {
    return with(List.of(text), each, when);
  }

  private static List<Phrase> with(List<Phrase> text, String each, @Nullable ExprTree when) {
    List<Phrase> line = new ArrayList<>(text);
    if (!each.isEmpty()) {
      line.add(Phrase.words(", for each "));
      line.add(Phrase.code(each));
    }
    if (when != null) {
      line.add(Phrase.words(", when "));
      line.add(Phrase.code(Written.code(when)));
    }
    return line;
  }

  private static Phrase code(ActionClause clause) {
    return Phrase.code(Written.code(clause.span()));
  }

  /** Returns a clause without the word that it begins with. */
  private static String afterWord(String clause) {
    return clause.substring(clause.indexOf(' ') + 1).strip().replaceAll("[ \\t]*\\R[ \\t]*", " ");
  }

  private List<List<Phrase>> told(String label) {
    return told.computeIfAbsent(label, _ -> new ArrayList<>());
  }

  private void add(String label, Phrase phrase) {
    told(label).add(List.of(phrase));
  }

  private void add(String label, List<Phrase> line) {
    told(label).add(line);
  }
}
