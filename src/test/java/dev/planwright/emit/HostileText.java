package dev.planwright.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts that look like markup, and puts them where a file of the language has a mark. */
public final class HostileText {

  /** A place for a text, such as {@code @title@}. */
  private static final Pattern MARK = Pattern.compile("@([a-z]+)@");

  /** The marks that stand for names: these hold no control character, tabs included. */
  private static final Set<String> NAMES = Set.of("farm", "one", "two");

  private static final String[] PIECES = {
    "\\",
    "`",
    "``",
    "```",
    "*",
    "**",
    "_",
    "__",
    "[",
    "]",
    "[x](y)",
    "![x](y)",
    "[ ] ",
    "<",
    ">",
    "<b>",
    "</details>",
    "<!--",
    "-->",
    "<script>alert(1)</script>",
    "<a id=\"step-s001\">",
    "&amp;",
    "&#60;",
    "&",
    "|",
    "| --- |",
    "~~",
    "~~~",
    "#",
    "## ",
    "- ",
    "-",
    "--",
    "---",
    "+ ",
    "1. ",
    "2) ",
    "=",
    "===",
    "> ",
    ":",
    "::",
    "$",
    "$$x$$",
    "%",
    "%PATH%",
    "^",
    "!",
    "\"",
    "'",
    ";",
    "end",
    "%%",
    "subgraph",
    "-->|x|",
    "#quot;",
    "#124;",
    "http://x.y/z",
    "www.x.y",
    "a@b.c",
    "@x",
    "/",
    "C:\\",
    "\\\\",
    "x",
    "a b",
    "1",
    "é",
    "Ü",
    "漢字",
    "🙂",
    "ﬁ",
    "{",
    "}",
    "(",
    ")",
    ".",
    ", ",
    "\t"
  };

  /** What is not to be seen, or would end the line. */
  private static final String[] HIDDEN = {
    "\n",
    "\r",
    "\r\n",
    "\u0007",
    "\u001b[2J",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\ufffe",
  };

  private final Random random;

  public HostileText(long seed) {
    random = new Random(seed);
  }

  /**
   * Returns a text that is not blank and neither begins nor ends with a blank, nor begins with a
   * quote: three of them would begin a block.
   */
  public String next(boolean hidden) {
    while (true) {
      StringBuilder text = new StringBuilder();
      int strange = hidden ? random.nextInt(3) : -1;
      for (int i = random.nextInt(5); i >= 0; i--) {
        String[] pieces = i == strange ? HIDDEN : PIECES;
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String plain = text.toString().replace("${", "$ {").replace("\"\"", "\"").strip();
      if (!plain.isEmpty() && plain.charAt(0) != '"' && !MARK.matcher(plain).find()) {
        return plain;
      }
    }
  }

  /** Returns a text for each mark of some files; those of the same mark are the same. */
  public Map<String, String> fill(String files, int oneInSoManyHidden) {
    Map<String, String> texts = new LinkedHashMap<>();
    Matcher marks = MARK.matcher(files);
    while (marks.find()) {
      boolean hidden = random.nextInt(oneInSoManyHidden) == 0;
      String text = next(hidden);
      while (texts.containsValue(text)) {
        text = next(hidden);
      }
      boolean names = NAMES.contains(marks.group(1));
      texts.putIfAbsent(marks.group(1), names ? text.replace('\t', ' ') : text);
    }
    return texts;
  }

  /** Returns a text of the language with texts at its marks: between quotes, these are doubled. */
  public static String plan(String file, Map<String, String> texts) {
    StringBuilder plan = new StringBuilder();
    for (String line : file.split("(?<=\n)", -1)) {
      boolean quoted = line.contains("\"");
      plan.append(put(line, texts, text -> quoted ? text.replace("\"", "\"\"") : text));
    }
    return plan.toString();
  }

  /** Returns a text with each mark replaced by what is made of its text. */
  public static String put(
      String text, Map<String, String> texts, java.util.function.UnaryOperator<String> made) {
    return MARK.matcher(text)
        .replaceAll(
            mark -> Matcher.quoteReplacement(made.apply(texts.getOrDefault(mark.group(1), ""))));
  }
}
