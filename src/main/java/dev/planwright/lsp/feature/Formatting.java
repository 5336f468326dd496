package dev.planwright.lsp.feature;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/** A document in the one style. */
public final class Formatting {

  private Formatting() {}

  /** Returns the edit that formats a document; none if it is so already, or cannot be read. */
  public static List<TextEdit> of(Analysis analysis) {
    Outcome<String> formatted = analysis.workspace().format(analysis.file());
    if (formatted.hasErrors() || formatted.value().equals(analysis.file().text())) {
      return List.of();
    }
    return List.of(changed(analysis, formatted.value()));
  }

  /** Replaces only what differs, so that the editor keeps the cursor and what is folded. */
  private static TextEdit changed(Analysis analysis, String now) {
    String before = analysis.file().text();
    int start = 0;
    while (start < before.length()
        && start < now.length()
        && before.charAt(start) == now.charAt(start)) {
      start++;
    }
    int end = 0;
    int most = Math.min(before.length(), now.length()) - start;
    while (end < most
        && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    start = isLineEnd(before, start) || isLineEnd(now, start) ? start - 1 : start;
    end = end > 0 && isLineEnd(before, before.length() - end) ? end - 1 : end;
    return new TextEdit(
        Positions.of(analysis.file(), start, before.length() - end),
        now.substring(start, now.length() - end));
  }

  /** Returns whether an offset lies between the two characters that end a line. */
  private static boolean isLineEnd(String text, int at) {
    return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
  }
}
