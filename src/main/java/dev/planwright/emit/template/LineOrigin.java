package dev.planwright.emit.template;

import freemarker.core.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches a template being filled, and notes what in it begins one line of the result. */
final class LineOrigin extends Writer {

  private static final Pattern PLACE =
      Pattern.compile("\\[in template \"([^\"]*)\".*? at line ([0-9]+)");

  private final int wanted;
  private int current = 1;
  private @Nullable String template;
  private int line = 1;

  /** Takes the number of the line, from 1. */
  LineOrigin(int wanted) {
    this.wanted = wanted;
  }

  @Override
  public void write(char[] text, int from, int length) {
    int newlines = 0;
    for (int i = from; i < from + length && template == null; i++) {
      if (current == wanted) {
        note(newlines);
      } else if (text[i] == '\n') {
        current++;
        newlines++;
      }
    }
  }

  /** Returns where FreeMarker is at on this thread. */
  static LineOrigin now() {
    LineOrigin origin = new LineOrigin(1);
    origin.note(0);
    return origin;
  }

  /** FreeMarker tells what it is at only in words; a text block of several lines is one thing. */
  private void note(int newlines) {
    StringWriter stack = new StringWriter();
    Environment.getCurrentEnvironment().outputInstructionStack(new PrintWriter(stack, true));
    Matcher place = PLACE.matcher(stack.toString());
    template = "";
    if (place.find()) {
      template = place.group(1);
      line = Integer.parseInt(place.group(2)) + newlines;
    }
  }

  /** Returns the name of the template, or another name where it is not known. */
  String template(String otherwise) {
    return template == null || template.isEmpty() ? otherwise : template;
  }

  /** Returns the number of the line in it, from 1. */
  int line() {
    return line;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
