package dev.planwright.cli.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the code that a user may have meant. */
public final class NearestCode {

  private static final int MOST = 5;

  private NearestCode() {}

  /** Returns a question that names the codes that hold a part of the word, or an empty text. */
  public static String hint(String word, Collection<String> codes) {
    String name = word.substring(word.indexOf('/') + 1);
    List<String> near = new ArrayList<>();
    for (String part : name.split("-", -1)) {
      for (String code : codes) {
        boolean holds = part.length() > 2 && code.substring(code.indexOf('/') + 1).contains(part);
        if (holds && near.size() < MOST && !near.contains(code)) {
          near.add(code);
        }
      }
    }
    return near.isEmpty() ? "" : "; is it one of " + String.join(", ", near) + "?";
  }
}
