package dev.planwright.departures;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.simulation.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The departures that the articles allow, one pattern a line, with its reason: {@code pattern :
 * reason}. {@code action@Q1-step-1} is a step of that action that follows this fact first.
 *
 * <ul>
 *   <li>{@code delete a b}, {@code node a b}, {@code level a b} and so on: this change of a step of
 *       one of these actions.
 *   <li>{@code free a b c}: steps of these actions, in any order, where every step does the same as
 *       before.
 *   <li>{@code swap a b}: the same, where only a step of the first action may come after the step
 *       of the second that it preceded.
 *   <li>{@code order a b}: a step of the first action comes after the step of the second, and what
 *       they do differs, or may differ.
 * </ul>
 */
final class Allowed {

  private static final Pattern FACT = Pattern.compile("\\b(X\\d+|[A-Z][A-Z0-9]*-[\\w-]+)");

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Entry> used = new LinkedHashSet<>();

  private record Entry(String kind, List<String> actions, String line) {

    boolean covers(Departures.Departure departure, boolean same) {
      boolean swap = departure.kind().equals("swap");
      return switch (kind) {
        case "free" -> swap && same && departure.changed().stream().allMatch(this::names);
        case "swap" -> swap && same && inOrder(departure.changed());
        case "order" -> swap && inOrder(departure.changed());
        default ->
            kind.equals(departure.kind()) && departure.changed().stream().allMatch(this::names);
      };
    }

    private boolean names(Step step) {
      return actions.stream().anyMatch(action -> isNamed(action, step));
    }

    private boolean inOrder(List<Step> steps) {
      boolean all = actions.size() == steps.size();
      for (int i = 0; all && i < steps.size(); i++) {
        all = isNamed(actions.get(i), steps.get(i));
      }
      return all;
    }

    private static boolean isNamed(String action, Step step) {
      int at = action.indexOf('@');
      String name = at < 0 ? action : action.substring(0, at);
      return name.equals(step.call().action().name())
          && (at < 0 || action.substring(at + 1).equals(step.call().citations().getFirst().fact()));
    }
  }

  /** Reads the list. */
  Allowed(Path file) {
    for (String line : PlanFiles.text(file).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(" : ");
        if (colon < 0) {
          throw new IllegalArgumentException("no reason: " + line);
        }
        if (!FACT.matcher(line.substring(colon)).find()) {
          throw new IllegalArgumentException("no fact: " + line);
        }
        List<String> words = List.of(line.substring(0, colon).split(" +"));
        entries.add(new Entry(words.getFirst(), words.subList(1, words.size()), line));
      }
    }
  }

  /** Returns whether a departure is on the list; {@code same} if every step does what it did. */
  boolean covers(Departures.Departure departure, boolean same) {
    boolean covered = false;
    for (Entry entry : entries) {
      if (entry.covers(departure, same)) {
        used.add(entry);
        covered = true;
      }
    }
    return covered;
  }

  /** Returns the entries that no departure needed. */
  List<String> unused() {
    return entries.stream().filter(entry -> !used.contains(entry)).map(Entry::line).toList();
  }

  /** Returns how many entries there are. */
  int size() {
    return entries.size();
  }
}
