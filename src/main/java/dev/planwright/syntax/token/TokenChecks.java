package dev.planwright.syntax.token;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.antlr.PlanLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;

/** Finds what is wrong with single tokens, and makes of it what was most likely meant. */
public final class TokenChecks {

  private static final String QUOTES = "\u201C\u201D\u201E\u00AB\u00BB";

  private static final Pattern DURATION = Pattern.compile("([0-9]+)(s|min|h|d)");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final int LONGEST = 60;
  private static final Map<String, String> UNITS = units();

  private final SourceFile source;
  private final SyntaxFindings findings;

  /** The bare path that was found last; each of its backslashes is a stray character. */
  private Span path;

  private static Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (String word : List.of("sec", "secs", "second", "seconds")) {
      units.put(word, "s");
    }
    for (String word : List.of("mins", "minute", "minutes")) {
      units.put(word, "min");
    }
    for (String word : List.of("hr", "hrs", "hour", "hours")) {
      units.put(word, "h");
    }
    for (String word : List.of("day", "days")) {
      units.put(word, "d");
    }
    return units;
  }

  /** Takes the file, and where findings about its tokens go. */
  public TokenChecks(SourceFile source, SyntaxFindings findings) {
    this.source = source;
    this.findings = findings;
    this.path = source.span(0, 0);
  }

  /**
   * Reports unclosed texts and stray characters; an unclosed text counts as a text from then on.
   */
  public void check(List<CommonToken> tokens) {
    new ForeignTokens(source, findings).check(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      switch (token.getType()) {
        case PlanLexer.UNCLOSED_TEXT -> {
          unclosedText(token);
          token.setType(PlanLexer.TEXT);
        }
        case PlanLexer.UNCLOSED_BLOCK -> {
          unclosedBlock(token);
          token.setType(PlanLexer.TEXT_BLOCK);
        }
        case PlanLexer.MALFORMED -> {
          findings.addWord(malformed(Leaves.span(source, token)));
          token.setType(PlanLexer.VERSION);
        }
        case PlanLexer.STRAY -> stray(token);
        case PlanLexer.NAME -> unit(tokens, i);
        default -> {}
      }
    }
  }

  /** A unit that is written out behind a number is said, and counts as the unit from then on. */
  private void unit(List<CommonToken> tokens, int at) {
    boolean behind =
        at > 1
            && tokens.get(at - 1).getType() == PlanLexer.BLANK
            && tokens.get(at - 2).getType() == PlanLexer.VERSION;
    if (!behind) {
      return;
    }
    CommonToken word = tokens.get(at);
    String blank = tokens.get(at - 1).getText();
    String unit = UNITS.get(word.getText().toLowerCase(Locale.ROOT));
    boolean sameLine = blank.isBlank() && blank.lines().count() == 1;
    if (unit == null || !sameLine || begins(tokens, at)) {
      return;
    }
    Span span = Leaves.span(source, word);
    findings.addWord(
        Diagnostic.error(Code.PW0012, span, "`" + word.getText() + "` is not a unit of time")
            .note("the units are `s`, `min`, `h` and `d`")
            .fix(replace(span, unit))
            .build());
    word.setType(PlanLexer.UNIT);
  }

  /** Returns whether something else begins with a word, such as an attribute. */
  private static boolean begins(List<CommonToken> tokens, int at) {
    int next = at + 1;
    while (next < tokens.size() && tokens.get(next).getType() == PlanLexer.BLANK) {
      next++;
    }
    int type = next < tokens.size() ? tokens.get(next).getType() : PlanLexer.RBRACE;
    return switch (type) {
      case PlanLexer.ASSIGN,
          PlanLexer.LBRACE,
          PlanLexer.LPAREN,
          PlanLexer.DOT,
          PlanLexer.COLON,
          PlanLexer.TEXT,
          PlanLexer.VERSION,
          PlanLexer.ADDRESS ->
          true;
      default -> false;
    };
  }

  private static Diagnostic malformed(Span span) {
    String word = span.text();
    Matcher duration = DURATION.matcher(word);
    if (duration.matches()) {
      return malformed(span, "a blank stands between a number and its unit", "")
          .fix(replace(span, duration.group(1) + " " + duration.group(2)))
          .build();
    }
    Matcher date = DATE.matcher(word);
    if (date.matches()) {
      String padded =
          date.group(1)
              + "-"
              + ("0" + date.group(2)).substring(date.group(2).length() - 1)
              + "-"
              + ("0" + date.group(3)).substring(date.group(3).length() - 1);
      return malformed(span, "the month and the day of a date have two digits", "")
          .fix(replace(span, padded))
          .build();
    }
    return malformed(
            span,
            "",
            "write a blank between the number and the word, or all of it in quotes if it is a name")
        .build();
  }

  private static Diagnostic.Builder malformed(Span span, String label, String help) {
    String word = span.text();
    String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0012, span, "`" + shown + "` is neither a number nor a name")
            .label(label);
    return help.isEmpty() ? finding : finding.help(help);
  }

  private static Fix replace(Span span, String written) {
    return Fix.unsafe("write `" + written + "`", List.of(new TextEdit(span, written)));
  }

  private void unclosedText(CommonToken token) {
    findings.add(
        Diagnostic.error(
                Code.PW0002, Leaves.span(source, token), "this text is not closed on its line")
            .label("a `\"` is missing at the end")
            .help("close the text; several lines are written between `\"\"\"` and `\"\"\"`")
            .build());
  }

  private void unclosedBlock(CommonToken token) {
    int start = token.getStartIndex();
    findings.add(
        Diagnostic.error(
                Code.PW0003, source.span(start, start + 3), "this text block is not closed")
            .label("opened here")
            .help("put `\"\"\"` behind its last line")
            .build());
  }

  private void stray(CommonToken token) {
    Span span = Leaves.span(source, token);
    char c = source.text().charAt(span.start());
    if (c == '\\') {
      if (span.start() < path.end()) {
        return;
      }
      path = word(span);
      if (span.end() < source.text().length() && source.text().charAt(span.end()) == '"') {
        findings.add(
            Diagnostic.error(Code.PW0004, span, "a `\\` keeps no quote from ending the text")
                .help("a text that holds `\"` stands between `\"\"\"` and `\"\"\"`")
                .build());
        return;
      }
      String quoted = '"' + path.text() + '"';
      findings.add(
          Diagnostic.error(Code.PW0004, path, "a path is a text: write it in quotes")
              .fix(Fix.unsafe("write `" + quoted + "`", List.of(new TextEdit(path, quoted))))
              .build());
    } else if (QUOTES.indexOf(c) >= 0) {
      findings.add(
          Diagnostic.error(Code.PW0004, span, "a typographic quote does not open or close a text")
              .fix(straight(span))
              .build());
    } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
      findings.add(
          Diagnostic.error(
                  Code.PW0004, span, "a name with other characters than A to Z needs quotes")
              .help("write the whole name in quotes, such as `\"München\"`")
              .build());
    } else {
      String shown =
          c > ' ' && c < 127
              ? "`" + c + "`"
              : "the character U+" + HexFormat.of().withUpperCase().toHexDigits(c);
      Diagnostic.Builder finding =
          Diagnostic.error(Code.PW0004, span, shown + " has no meaning here");
      String help = help(c);
      findings.add((help.isEmpty() ? finding : finding.help(help)).build());
    }
  }

  private static String help(char c) {
    return switch (c) {
      case '!' -> "the word for it is `not`; that two are not equal is `!=`";
      case '&' -> "the word for it is `and`";
      case '@' ->
          "write an address in quotes, such as `\"a@example.com\"`; a level follows a blank";
      case '$', '%' -> "there are no variables: write the value, in quotes if it is a text";
      case '^', '~' -> "a level is one number, such as `1.2`";
      case '\'', '`' -> "a text stands between two `\"`";
      default -> "";
    };
  }

  /** Returns the characters around a place up to what cannot be within a bare path. */
  private Span word(Span at) {
    String text = source.text();
    int start = at.start();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = at.end();
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return source.span(start, end);
  }

  private static boolean isOfWord(char c) {
    return c > ' ' && "\"={},;#()[]".indexOf(c) < 0;
  }

  /** Two on a line are the quotes of one text; of a single one nobody knows what it belongs to. */
  private Fix straight(Span quote) {
    List<TextEdit> edits = new ArrayList<>(List.of(new TextEdit(quote, "\"")));
    String text = source.text();
    for (int i = quote.end(); i < text.length() && "\"\r\n".indexOf(text.charAt(i)) < 0; i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) {
        edits.add(new TextEdit(source.span(i, i + 1), "\""));
        return new Fix("write `\"` for both", edits, true);
      }
    }
    return Fix.unsafe("write `\"`", edits);
  }
}
