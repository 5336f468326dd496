package dev.planwright.syntax.token;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.antlr.PlanLexer;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * Reads what other languages have at the beginning of a line or behind a blank as what it stands
 * for there: their comments as comments, their words for {@code use} as that word.
 */
final class ForeignTokens {

  /** What begins a comment elsewhere, up to the end of the line. */
  private static final List<String> COMMENTS = List.of("//", "--", "/*", "<!--");

  /** The same where it begins the line and a blank follows. */
  private static final List<String> LINES = List.of("rem ", "REM ", "Rem ", "% ", "' ", "! ");

  /** What says elsewhere that another file is used. */
  private static final Set<String> USES =
      Set.of("import", "include", "using", "uses", "require", "requires");

  /** The first characters of all these signs. */
  private static final String SIGNS = "/-<Rr%'!";

  private final SourceFile source;
  private final String text;
  private final SyntaxFindings findings;

  ForeignTokens(SourceFile source, SyntaxFindings findings) {
    this.source = source;
    this.text = source.text();
    this.findings = findings;
  }

  /** Reports them, and makes of each token what it stands for. */
  void check(List<CommonToken> tokens) {
    int read = 0;
    int open = 0;
    for (CommonToken token : tokens) {
      int start = token.getStartIndex();
      boolean trivial =
          token.getChannel() != CommonToken.DEFAULT_CHANNEL && token.getType() != PlanLexer.STRAY;
      if (start < read || trivial) {
        hide(token, start < read);
        continue;
      }
      open += token.getType() == PlanLexer.LBRACE ? 1 : 0;
      open -= token.getType() == PlanLexer.RBRACE && open > 0 ? 1 : 0;
      String comment = SIGNS.indexOf(text.charAt(start)) < 0 ? "" : comment(start);
      if (!comment.isEmpty()) {
        read = comment(start, comment);
        hide(token, true);
      } else if (open == 0
          && source.isLineStart(start)
          && USES.contains(token.getText())
          && namesModule(token)) {
        use(token);
      }
    }
  }

  private static void hide(CommonToken token, boolean hides) {
    if (hides && token.getType() != PlanLexer.BLANK) {
      token.setType(PlanLexer.COMMENT);
      token.setChannel(PlanLexer.TRIVIA);
    }
  }

  private String comment(int start) {
    boolean first = Leaves.startsLine(source, start);
    boolean apart = first || text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t';
    for (String sign : apart ? COMMENTS : List.<String>of()) {
      int end = start + sign.length();
      if (text.startsWith(sign, start)
          && (end >= text.length() || "-0123456789".indexOf(text.charAt(end)) < 0)) {
        return sign;
      }
    }
    for (String word : first ? LINES : List.<String>of()) {
      if (text.startsWith(word, start)) {
        return word.stripTrailing();
      }
    }
    return "";
  }

  /** Reports a comment, and returns where it ends. */
  private int comment(int start, String sign) {
    String closing = sign.equals("/*") ? "*/" : sign.equals("<!--") ? "-->" : "";
    int close = closing.isEmpty() ? -1 : text.indexOf(closing, start + sign.length());
    int line = start;
    while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
      line++;
    }
    Span at = source.span(start, start + sign.length());
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0004, at, "`" + sign + "` begins no comment");
    if (closing.isEmpty()) {
      finding.fix(Fix.unsafe("a comment begins with `#`", List.of(new TextEdit(at, "#"))));
    } else {
      finding.help("a comment begins with `#`, and ends with its line");
    }
    findings.add(finding.build());
    return close < 0 ? line : close + closing.length();
  }

  /** Returns whether nothing but a name with dots follows on the line. */
  private boolean namesModule(CommonToken word) {
    String line = source.line(source.span(word.getStartIndex(), word.getStartIndex()).line());
    return line.strip().matches("[a-z]+ +[\\w.-]+;?");
  }

  private void use(CommonToken word) {
    Span at = Leaves.span(source, word);
    findings.addWord(
        Diagnostic.error(Code.PW0001, at, "`" + word.getText() + "` uses no module")
            .fix(Fix.unsafe("write `use`", List.of(new TextEdit(at, "use"))))
            .build());
    word.setType(PlanLexer.USE);
  }
}
