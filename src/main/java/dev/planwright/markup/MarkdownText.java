package dev.planwright.markup;

import dev.planwright.derive.simulation.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a runbook that shows exactly what it was made from, whatever that holds.
 *
 * @param source it in Markdown, always on one line
 * @param html the same in HTML
 */
public record MarkdownText(String source, String html) implements Escaped {

  static final String SPECIAL = "\\`*_[]<>#|~$";
  private static final Pattern OPENING = Pattern.compile("^(?:[-+=]|\\d+(?=[.)]))");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
  private static final Pattern ADDRESS =
      Pattern.compile(":(?=//)|(?<=www)\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern ENDING = Pattern.compile("[\\s.,;:!?]+$");

  /** Returns words that stand on their own, perhaps at the start of a line. */
  public static MarkdownText of(String words) {
    String text = inline(plain(words).strip());
    Matcher opening = OPENING.matcher(text);
    if (opening.lookingAt()) {
      int at = text.charAt(0) >= '0' && text.charAt(0) <= '9' ? opening.end() : 0;
      text = text.substring(0, at) + "\\" + text.substring(at);
    }
    return new MarkdownText(text, HtmlText.escaped(plain(words).strip()));
  }

  /** Returns words of ours within a text, with the blanks around them. */
  public static MarkdownText words(String words) {
    return new MarkdownText(inline(words), HtmlText.escaped(words));
  }

  /** Returns words of ours that stand out. */
  public static MarkdownText strong(String words) {
    return new MarkdownText(
        "**" + inline(words) + "**", "<strong>" + HtmlText.escaped(words) + "</strong>");
  }

  /** Returns a link to a place of the same page. */
  public static MarkdownText link(String words, String anchor) {
    return new MarkdownText(
        "[" + inline(words) + "](#" + anchor + ")",
        "<a href=\"#" + HtmlText.escaped(anchor) + "\">" + HtmlText.escaped(words) + "</a>");
  }

  /**
   * Returns a link to a place of the document, of which a page is one file.
   *
   * @param file the file in Markdown that holds the place, or empty for the same
   */
  public static MarkdownText link(String words, String file, String anchor) {
    MarkdownText same = link(words, anchor);
    return new MarkdownText("[" + inline(words) + "](" + file + "#" + anchor + ")", same.html);
  }

  /** Returns a link to an address of another page, which holds nothing that would end it. */
  public static MarkdownText page(String words, String address) {
    return new MarkdownText(
        "[" + inline(words) + "](<" + address + ">)",
        "<a href=\"" + HtmlText.escaped(address) + "\">" + HtmlText.escaped(words) + "</a>");
  }

  /** Returns texts as one, with nothing between them. */
  public static MarkdownText join(MarkdownText... texts) {
    return join("", List.of(texts));
  }

  /** Returns texts as one, with a text of ours between each two. */
  public static MarkdownText join(String between, List<MarkdownText> texts) {
    StringBuilder markdown = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (MarkdownText text : texts) {
      markdown.append(markdown.isEmpty() ? "" : between).append(text.source);
      html.append(html.isEmpty() ? "" : HtmlText.escaped(between)).append(text.html);
    }
    return new MarkdownText(markdown.toString(), html.toString());
  }

  /** Returns blanks that say how deep an entry of a list stands. */
  public static MarkdownText indent(int depth) {
    return new MarkdownText("  ".repeat(depth), "<span class=\"in\"></span>".repeat(depth));
  }

  /** Returns a heading, which does not end in a stop. */
  public static MarkdownText heading(String words) {
    return of(ENDING.matcher(plain(words)).replaceAll(""));
  }

  /** Returns pieces with every value as code, so that it is seen what is to be entered. */
  public static MarkdownText of(List<Step.Piece> pieces) {
    StringBuilder all = new StringBuilder();
    StringBuilder html = new StringBuilder();
    StringBuilder value = new StringBuilder();
    for (Step.Piece piece : pieces) {
      if (piece.value()) {
        value.append(piece.text());
      } else if (!piece.text().isEmpty()) {
        endValue(all, html, value);
        String words = plain(piece.text());
        all.append(
            all.isEmpty() ? of(words.stripLeading()).source + trailing(words) : inline(words));
        html.append(HtmlText.escaped(words));
      }
    }
    endValue(all, html, value);
    return new MarkdownText(all.toString().strip(), html.toString().strip());
  }

  private static String trailing(String words) {
    return words.endsWith(" ") && !words.isBlank() ? " " : "";
  }

  private static void endValue(StringBuilder all, StringBuilder html, StringBuilder value) {
    if (!value.isEmpty()) {
      MarkdownText code = code(value.toString());
      all.append(code.source);
      html.append(code.html);
      value.setLength(0);
    }
  }

  /** Returns a code span. */
  public static MarkdownText code(String literal) {
    String text = plain(literal);
    if (text.isBlank()) {
      return words(text.isEmpty() ? "(nothing)" : "(blank)");
    }
    String fence = longerThanIn(text, 1);
    boolean padded = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ");
    return new MarkdownText(
        padded ? fence + " " + text + " " + fence : fence + text + fence,
        "<code>" + HtmlText.escaped(text) + "</code>");
  }

  /** Returns a line of a code block, as it is. */
  public static MarkdownText line(String literal) {
    return new MarkdownText(plain(literal), HtmlText.escaped(plain(literal)));
  }

  /** Returns the fence of a code block that holds only this line. */
  public static MarkdownText fence(String literal) {
    return new MarkdownText(longerThanIn(literal, 3), "");
  }

  private static String longerThanIn(String text, int atLeast) {
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    return "`".repeat(Math.max(atLeast, longest + 1));
  }

  private static String inline(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    String text = escaped.toString();
    if (text.indexOf('&') >= 0) {
      text = ENTITY.matcher(text).replaceAll("\\\\&");
    }
    return text.contains("://") || hasHost(text)
        ? ADDRESS.matcher(text).replaceAll(match -> "\\\\" + match.group())
        : text;
  }

  private static boolean hasHost(String text) {
    int dot = text.indexOf('.');
    while (dot >= 0 && !text.regionMatches(true, dot - 3, "www", 0, 3)) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot >= 0;
  }

  private static boolean isPrintable(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) < ' ' || words.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Returns the text with line ends as blanks and without what no page shows. */
  public static String plain(String words) {
    if (isPrintable(words)) {
      return words;
    }
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
        .map(c -> VisibleText.isHidden(c) ? 0xFFFD : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
