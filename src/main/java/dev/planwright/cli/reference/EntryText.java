package dev.planwright.cli.reference;

import dev.planwright.reference.Member;
import dev.planwright.reference.Phrase;
import dev.planwright.reference.Point;
import dev.planwright.reference.ReferenceEntry;
import dev.planwright.workspace.files.Position;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says on a terminal what a library declares. */
public final class EntryText {

  private EntryText() {}

  /** Returns what a declaration says. */
  public static String of(ReferenceEntry entry) {
    StringBuilder out = new StringBuilder(entry.head()).append('\n');
    paragraph(entry.doc(), out);
    if (!entry.members().isEmpty()) {
      out.append('\n');
      entry.members().forEach(member -> out.append("  ").append(line(member)).append('\n'));
    }
    out.append(entry.points().isEmpty() ? "" : "\n");
    entry.points().forEach(point -> write(point, out));
    if (!entry.extension().isEmpty()) {
      out.append("extend: ").append(entry.extension()).append('\n');
    }
    return out.append("\ndeclared in ")
        .append(entry.id().module())
        .append(", ")
        .append(Position.of(entry.id().span()))
        .append('\n')
        .toString();
  }

  /** Returns what one of the members of a declaration is. */
  public static String of(ReferenceEntry entry, Member member) {
    StringBuilder out = new StringBuilder(member.role()).append(' ');
    out.append(entry.id().name()).append('.').append(line(member)).append('\n');
    paragraph(member.doc(), out);
    return out.append("\ndeclared in ").append(entry.id().module()).append('\n').toString();
  }

  private static void paragraph(String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append('\n').append(text).append('\n');
    }
  }

  private static String line(Member member) {
    StringBuilder line = new StringBuilder(member.name()).append(" : ").append(text(member.type()));
    line.append(member.initial().isEmpty() ? "" : " = " + member.initial());
    return line.append(member.ends().isEmpty() ? "" : ", must end as " + member.ends()).toString();
  }

  private static void write(Point point, StringBuilder out) {
    String label = point.label().toLowerCase(Locale.ROOT);
    if (point.lines().size() == 1) {
      out.append(label).append(": ").append(text(point.lines().getFirst())).append('\n');
      return;
    }
    out.append(label).append(":\n");
    point.lines().forEach(line -> out.append("  ").append(text(line)).append('\n'));
  }

  private static String text(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).collect(Collectors.joining());
  }
}
