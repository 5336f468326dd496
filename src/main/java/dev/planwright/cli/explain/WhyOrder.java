package dev.planwright.cli.explain;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.order.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why one step comes before another: by need, by the article, by a rule, or by nothing. */
public final class WhyOrder {

  private final Runbook runbook;
  private final List<Step> steps;

  /** Takes the runbook of the steps. */
  public WhyOrder(Runbook runbook) {
    this.runbook = runbook;
    this.steps = runbook.steps();
  }

  /** Returns why one of two steps comes before the other, several lines. */
  public String text(Step one, Step two) {
    StringBuilder out = new StringBuilder();
    if (runbook.derivation().areAtOnce(one.number(), two.number())) {
      out.append(one.id()).append(" and ").append(two.id());
      out.append(" belong to one batch: either may come first.\n");
      out.append("  ").append(WhyPhrases.line(one)).append('\n');
      return out.append("  ").append(WhyPhrases.line(two)).append('\n').toString();
    }
    boolean asAsked = one.number() < two.number();
    Step first = asAsked ? one : two;
    Step second = asAsked ? two : one;
    if (asAsked) {
      out.append(one.id()).append(" comes before ").append(two.id()).append(":\n");
    } else {
      out.append(one.id()).append(" does not come before ").append(two.id());
      out.append("; here is why it comes after:\n");
    }
    out.append("  ").append(WhyPhrases.line(first)).append('\n');
    out.append("  ").append(WhyPhrases.line(second)).append('\n');
    boolean bound = needs(out, first, second);
    bound |= procedure(out, first, second);
    bound |= items(out, first, second);
    if (!bound) {
      free(out, first);
    }
    return out.toString();
  }

  /** A link of a chain: a step, what it needs, and the link that leads to it. */
  private record Link(Step step, @Nullable Need need, @Nullable Link from) {}

  /** Follows what the later step needs, and what those steps need: the shortest chain of needs. */
  private boolean needs(StringBuilder out, Step first, Step second) {
    Deque<Link> open = new ArrayDeque<>(List.of(new Link(second, null, null)));
    boolean[] seen = new boolean[steps.size() + 1];
    while (!open.isEmpty()) {
      Link link = open.remove();
      if (link.step().number() == first.number()) {
        chain(out, link);
        return true;
      }
      for (Need need : link.step().needs()) {
        for (int number : need.steps()) {
          if (!seen[number] && number >= first.number()) {
            seen[number] = true;
            open.add(new Link(steps.get(number - 1), need, link));
          }
        }
      }
    }
    return false;
  }

  private static void chain(StringBuilder out, Link end) {
    List<Link> links = new ArrayList<>();
    for (Link link = end; link != null; link = link.from()) {
      links.addFirst(link);
    }
    out.append("\nby need:\n");
    for (Link link : links) {
      if (link.need() != null && link.from() != null) {
        Step later = link.from().step();
        out.append("  ").append(later.id()).append(" needs ");
        out.append(WhyPhrases.condition(later, link.need())).append('\n');
        out.append("    last seen to by ").append(WhyPhrases.line(link.step())).append('\n');
        WhyPhrases.sources(out, "    ", link.need().citations());
      }
    }
  }

  /** Steps of one item stand in the order of the article that their procedure follows. */
  private boolean procedure(StringBuilder out, Step first, Step second) {
    Plan.Item item = first.call().item();
    if (item == null || item != second.call().item()) {
      return false;
    }
    out.append("\nby the procedure:\n  both carry out `").append(item.shown()).append("`");
    List<String> names = new ArrayList<>();
    for (ProcedureChoice choice : runbook.derivation().choices()) {
      if (choice.item() == item) {
        names.add("`" + choice.procedure().name() + "` for " + choice.target().name());
      }
    }
    out.append(names.isEmpty() ? "" : " by " + String.join(", ", names)).append(", step by step\n");
    place(out, first);
    place(out, second);
    return true;
  }

  private static void place(StringBuilder out, Step step) {
    Citation citation =
        step.call().citations().isEmpty() ? null : step.call().citations().getFirst();
    if (citation != null) {
      out.append("  ").append(step.id()).append(" is ").append(citation.source());
      out.append(": ").append(citation.sentence()).append('\n');
    }
  }

  /** Follows the reasons from the item of one step to that of the other. */
  private boolean items(StringBuilder out, Step first, Step second) {
    Plan.Item from = first.call().item();
    Plan.Item to = second.call().item();
    if (from == null || to == null || from == to) {
      return false;
    }
    IdentityHashMap<Plan.Item, Reason> reached = new IdentityHashMap<>();
    Deque<Plan.Item> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reached.containsKey(to)) {
      Plan.Item item = open.remove();
      for (Reason reason : runbook.ordering().reasons()) {
        if (reason.first() == item
            && reason.second() != from
            && reached.putIfAbsent(reason.second(), reason) == null) {
          open.add(reason.second());
        }
      }
    }
    if (!reached.containsKey(to)) {
      return false;
    }
    Deque<Reason> chain = new ArrayDeque<>();
    for (Reason reason = reached.get(to); reason != null; reason = reached.get(reason.first())) {
      chain.addFirst(reason);
    }
    out.append("\nby the order of the items:\n");
    for (Reason reason : chain) {
      out.append("  `").append(reason.first().shown()).append("` before `");
      out.append(reason.second().shown()).append("`: ").append(reason.text());
      out.append(reason.code().isEmpty() ? "" : " [" + reason.code() + "]").append('\n');
      WhyPhrases.sources(out, "    ", reason.citations());
    }
    return true;
  }

  private static void free(StringBuilder out, Step first) {
    out.append("\nno rule orders the two: only the ");
    out.append(
        first.call().item() == null ? "written order of the steps" : "written order of the items");
    out.append(" puts them so\n");
  }
}
