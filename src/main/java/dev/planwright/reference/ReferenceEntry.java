package dev.planwright.reference;

import dev.planwright.source.Span;
import java.util.List;

/**
 * A declaration of a library.
 *
 * @param id what it is and where it is declared
 * @param head its first line as the language writes it
 * @param doc what is said of it: its documentation comment, title or text; perhaps empty
 * @param members its attributes, states or options
 * @param points what else is told
 * @param extension how another file changes it, or empty where none can
 */
public record ReferenceEntry(
    Id id, String head, String doc, List<Member> members, List<Point> points, String extension) {

  /** Copies the lists. */
  public ReferenceEntry {
    members = List.copyOf(members);
    points = List.copyOf(points);
  }

  /**
   * What an entry is, and where it is declared.
   *
   * @param module the module that declares it
   * @param span the place of its name
   */
  public record Id(Sort sort, String module, String name, Span span) {

    /** Returns the anchor of the entry, which no other one has. */
    public String anchor() {
      return anchor(sort, module, name);
    }

    /** Returns the anchor of what a module declares; letters, digits, and three signs. */
    static String anchor(Sort sort, String module, String name) {
      StringBuilder safe = new StringBuilder();
      for (char c : (sort.word() + "." + module + "." + name).toCharArray()) {
        boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.');
        safe.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c));
      }
      return safe.toString();
    }
  }

  /** Returns whether a word names it: its name, perhaps with its module before it. */
  public boolean isNamed(String word) {
    return word.equals(id.name)
        || word.equals(id.module + "." + id.name)
        || word.equals(id.module + "/" + id.name);
  }

  /** Returns the members that a word names: by their name, perhaps with that of the owner. */
  public List<Member> membersNamed(String word) {
    return members.stream()
        .filter(member ->
            word.equals(member.name())
                || word.equals(id.name + "." + member.name())
                || word.equals(id.module + "." + id.name + "." + member.name()))
        .toList();
  }
}
