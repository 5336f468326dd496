package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.literal.Durations;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that all artifacts share, so that they say the same thing alike. */
public final class Wording {

  /** How many machines or steps a line names; of more it says how many there are. */
  public static final int MOST_NAMED = 10;

  private Wording() {}

  /** Returns a text of a library; what depends on the state is named and not shown. */
  public static String of(@Nullable Expr text) {
    return switch (text) {
      case null -> "";
      case Expr.Constant(Value value, _, _) -> value.shown();
      case Expr.Template(List<Expr> parts, _) ->
          parts.stream().map(Wording::of).collect(Collectors.joining());
      case Expr other ->
          other.type() instanceof Type.Reference(var kind)
              ? "the " + kind.name()
              : "<" + other.span().text() + ">";
    };
  }

  /** Returns what a row of an outcome table means. */
  public static String disposition(Step.Row row) {
    String word =
        switch (row.disposition()) {
          case OK -> "good";
          case RESTART -> "success; the machine must be restarted";
          case RETRY -> "remove the cause, then repeat this step";
          case FAIL -> "failed";
        };
    if (row.text().isEmpty()) {
      return word;
    }
    return row.disposition() == Action.Disposition.RETRY
        ? row.text() + "; then repeat this step"
        : word + ": " + row.text();
  }

  /** Returns what a wait is for, and how long it may take. */
  public static String until(Step.Wait wait) {
    return (wait.output().isEmpty()
            ? "until it ends with exit code " + wait.code()
            : "until its output holds: " + wait.output())
        + "; every "
        + Durations.shown(wait.every())
        + ", for at most "
        + Durations.shown(wait.limit());
  }

  /** Returns the verdict on a rule in words, with the reason if it does not count. */
  public static String verdict(Runbook.Coverage coverage) {
    Rule.Off off = coverage.rule().off();
    String said = verdict(coverage.verdict());
    return off == null ? said : said + ": " + off.reason();
  }

  /** Returns the verdict on a rule in words. */
  public static String verdict(Runbook.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case DOES_NOT_APPLY -> "does not apply";
      case ACCEPTED -> "broken, accepted";
      case BROKEN -> "broken";
      case OFF -> "switched off";
    };
  }

  /** Returns what leads out of a symptom: a procedure by name, or the repair of an item. */
  public static String recovery(Symptom.Body body) {
    Action.Invocation call = body.recover();
    Product repaired = body.repairs();
    return repaired != null
        ? "repair " + repaired.name()
        : call == null ? "" : call.callee().name();
  }

  /** Returns the same for the reader of the runbook: what to ask of the author of the plans. */
  public static String recoveryInWords(Symptom.Body body) {
    Action.Invocation call = body.recover();
    Product repaired = body.repairs();
    if (repaired != null) {
      String title = repaired.title().isEmpty() ? repaired.name() : repaired.title();
      return "a plan that repairs " + title;
    }
    return call == null ? "" : "the steps of " + call.callee().name() + ", by planwright diagnose";
  }

  /** Returns what an item is about: product and level as people say them, and where. */
  public static String item(Plan.Item item) {
    return item.title();
  }

  /** Returns names; of more than {@link #MOST_NAMED}, the first ones and how many more. */
  public static String named(Collection<String> names) {
    int more = names.size() - MOST_NAMED;
    return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Returns a time in words, or that it is not known. */
  public static String time(long seconds) {
    return seconds == 0 ? "not said" : "about " + Durations.shown(seconds);
  }

  /**
   * Returns where something comes from: each article once, with its places, each once. One that
   * lies in a place before it is told by the rest: {@code A1, order, also step 2}.
   */
  public static String sources(List<Citation> citations) {
    return sources(citations, false);
  }

  /**
   * Returns where something comes from, with what the names of the facts tell beside each place.
   */
  public static String sourcesWithFacts(List<Citation> citations) {
    return sources(citations, true);
  }

  private static String sources(List<Citation> citations, boolean withFacts) {
    Map<String, Map<String, Set<String>>> articles = new LinkedHashMap<>();
    for (Citation citation : citations) {
      Set<String> details =
          articles
              .computeIfAbsent(citation.article(), _ -> new LinkedHashMap<>())
              .computeIfAbsent(citation.place(), _ -> new LinkedHashSet<>());
      if (withFacts && !citation.detail().isEmpty()) {
        details.add(citation.detail());
      }
    }
    List<String> sources = new ArrayList<>();
    articles.forEach((article, places) -> sources.add(source(article, places)));
    return String.join("; ", sources);
  }

  /** Returns an article with its places, and with what the names of their facts tell. */
  private static String source(String article, Map<String, Set<String>> facts) {
    List<String> places = new ArrayList<>();
    String outer = "";
    boolean named = true;
    for (Map.Entry<String, Set<String>> entry : facts.entrySet()) {
      String place = entry.getKey();
      String details = String.join(", ", entry.getValue());
      if (details.isEmpty() && !outer.isEmpty() && place.startsWith(outer + ", ")) {
        places.add(places.removeLast() + ", also " + place.substring(outer.length() + 2));
      } else if (!place.isEmpty() || !details.isEmpty()) {
        named &= !places.isEmpty() || !place.isEmpty();
        places.add((place + (details.isEmpty() ? "" : " (" + details + ")")).strip());
        outer = details.isEmpty() ? place : "";
      }
    }
    String all = String.join(" / ", places);
    return all.isEmpty() ? article : article + (named ? ", " : " ") + all;
  }
}
