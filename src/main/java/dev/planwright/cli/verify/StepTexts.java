package dev.planwright.cli.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps that an artifact shows, whatever its kind: a step begins where a line begins with an id
 * that was not there before, and goes as far as the next.
 */
final class StepTexts {

  /** An id at the beginning of a line, but for signs that mark it up, or as a member of JSON. */
  private static final Pattern START =
      Pattern.compile(
          "^(?:<[^>]*>|\"id\": \"|[\\s>*#:`\\[\\]xX-])*([SB]\\d{3,})(?![\\w,/-]| to )(.*)");

  private static final Pattern ID = Pattern.compile("\\b[SB]\\d{3,}|\\b[0-9a-f]{16}\\b");
  private static final Pattern SAID = Pattern.compile("\\[[SB]\\d{3,}] (.*)");
  private static final Pattern TITLE = Pattern.compile("\"title\": \"(.*)\",?");
  private static final Pattern MARKUP =
      Pattern.compile("<[^>]*>|\\*\\*|`|^[\\s.:*\"',]+|[\\s\",]+$");

  private StepTexts() {}

  /**
   * A step as an artifact shows it.
   *
   * @param title what it says first, without ids, which change when a step comes before it
   * @param lines all that it says, without ids
   */
  record Shown(String id, String title, List<String> lines) {
    /** Copies the lines. */
    Shown {
      lines = List.copyOf(lines);
    }
  }

  /** Returns the steps that an artifact shows, in its order. */
  static List<Shown> of(List<String> lines) {
    List<Shown> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String id = "";
    List<String> own = new ArrayList<>();
    for (String line : lines) {
      Matcher start = START.matcher(line);
      if (start.matches() && seen.add(start.group(1))) {
        add(steps, id, own);
        id = start.group(1);
        own.clear();
      } else if (line.startsWith("## ")) {
        add(steps, id, own);
        id = "";
      }
      own.add(line);
      if (line.equals("}")) { // The end of a function of a shell script.
        add(steps, id, own);
        id = "";
      }
    }
    add(steps, id, own);
    return steps;
  }

  private static void add(List<Shown> steps, String id, List<String> lines) {
    if (!id.isEmpty()) {
      List<String> plain = lines.stream().map(line -> ID.matcher(line).replaceAll("S")).toList();
      steps.add(new Shown(id, title(lines), plain));
    }
  }

  private static String title(List<String> lines) {
    Matcher start = START.matcher(lines.getFirst());
    String rest = start.matches() ? MARKUP.matcher(start.group(2)).replaceAll("").strip() : "";
    if (rest.chars().anyMatch(Character::isLetter)) {
      return rest;
    }
    for (String line : lines) {
      for (Pattern pattern : List.of(SAID, TITLE)) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
          return found.group(1).replaceFirst("' \\\\$", "").replace("'\\''", "'");
        }
      }
    }
    return "";
  }
}
