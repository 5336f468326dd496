package dev.planwright.report.diff;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diff.Edit;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.markup.VisibleText;
import dev.planwright.markup.XmlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Draws how procedures differ as a page that needs nothing but itself: no script, no request, and a
 * policy that allows none.
 */
public final class DiffHtml {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--soft:#57606a;--line:#8c959f;
      --new:#dafbe1;--gone:#ffe2e0;--other:#fff3c4;--same:#f3f4f6}
      @media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#e6edf3;--soft:#9da7b1;
      --line:#6e7681;--new:#12351d;--gone:#4a1c1b;--other:#3d3209;--same:#1c2128}}
      body{margin:0 auto;max-width:62rem;padding:1rem;background:var(--page);color:var(--text);
      font:16px/1.5 system-ui,sans-serif}
      h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;overflow-wrap:anywhere}
      .scroll{overflow-x:auto}
      table{border-collapse:collapse}th,td{padding:.15rem .8rem .15rem 0;text-align:left}
      td.n{text-align:right;font-variant-numeric:tabular-nums}
      li,p{overflow-wrap:anywhere}
      pre{font:13px/1.5 ui-monospace,monospace}
      pre span{display:block;min-height:1em}
      .new{background:var(--new)}.gone{background:var(--gone)}.other{background:var(--other)}
      .why{color:var(--soft)}
      svg{display:block}svg text{font:11px system-ui,sans-serif;fill:var(--text)}
      rect.new{fill:var(--new)}rect.gone{fill:var(--gone)}rect.other{fill:var(--other)}
      rect.same{fill:var(--same)}path{fill:none;stroke:var(--line);stroke-width:.6}
      path.moved{stroke:var(--text);stroke-width:1.8}
      @media print{.scroll{overflow:visible}}
      """;

  private final ProcedureComparison comparison;
  private final DiffDetail detail;
  private final StringBuilder page = new StringBuilder();

  private DiffHtml(ProcedureComparison comparison, DiffDetail detail) {
    this.comparison = comparison;
    this.detail = detail;
  }

  /** Returns a page about two versions. */
  public static String of(ProcedureComparison comparison, DiffDetail detail) {
    return new DiffHtml(comparison, detail).page();
  }

  /** Returns text in which no character is markup, nor moves those that follow. */
  static String text(String text) {
    return XmlText.body(VisibleText.text(text));
  }

  private String page() {
    String title = "Planwright: " + DiffWords.tally(comparison);
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.append("style-src 'sha256-").append(hash()).append("'; base-uri 'none'; ");
    page.append("form-action 'none'\">\n<meta name=\"viewport\" ");
    page.append("content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(text(title)).append("</title>\n<style>").append(STYLE);
    page.append("</style>\n</head>\n<body>\n<main>\n");
    element("h1", title);
    element("p", "From " + comparison.before() + " to " + comparison.after() + ".");
    comparison.changed().forEach(this::entry);
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void element(String name, String words) {
    page.append('<').append(name).append('>').append(text(words));
    page.append("</").append(name).append(">\n");
  }

  private void entry(ProcedureComparison.Entry entry) {
    page.append("<section>\n");
    element("h2", DiffWords.name(entry));
    element("p", DiffWords.outcome(entry, comparison) + ".");
    switch (entry) {
      case ProcedureComparison.Entry.Both both -> both(both.diff());
      case ProcedureComparison.Entry.Broken broken -> {
        page.append("<ul>\n");
        errors(comparison.before(), broken.before());
        errors(comparison.after(), broken.after());
        page.append("</ul>\n");
      }
      case ProcedureComparison.Entry.Added _, ProcedureComparison.Entry.Removed _ -> {}
    }
    page.append("</section>\n");
  }

  private void errors(String version, List<Diagnostic> errors) {
    errors.forEach(each -> element("li", version + ": " + DiffWords.error(each)));
  }

  private void both(RunbookDiff diff) {
    page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Counts\">");
    page.append("<table>\n<thead><tr><th scope=\"col\">Count</th><th scope=\"col\">before</th>");
    page.append("<th scope=\"col\">after</th><th scope=\"col\">change</th></tr></thead>\n<tbody>");
    for (DiffWords.Row row : DiffWords.rows(diff)) {
      page.append("<tr><th scope=\"row\">").append(text(row.what())).append("</th>");
      for (String cell : List.of(row.before(), row.after(), row.change())) {
        page.append("<td class=\"n\">").append(text(cell)).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n");
    if (!diff.edits().isEmpty()) {
      element("h3", "Edited");
      page.append("<ul>\n");
      for (Edit edit : diff.edits()) {
        element("li", edit.text() + " (" + DiffWords.place(edit) + ")");
      }
      page.append("</ul>\n");
    }
    List<DiffLines.Line> lines = DiffLines.of(diff, detail);
    if (!lines.isEmpty()) {
      element("h3", "Before and after");
      page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" ");
      page.append("aria-label=\"Before and after\">\n").append(DiffLanes.of(diff).source());
      page.append("</div>\n");
      element("h3", detail == DiffDetail.SUMMARY ? "Why" : "Steps");
      page.append("<pre class=\"scroll\" tabindex=\"0\">");
      lines.forEach(this::line);
      page.append("</pre>\n");
    }
  }

  private void line(DiffLines.Line line) {
    String kind =
        switch (line.mark()) {
          case '+' -> "new";
          case '-' -> "gone";
          case '!' -> "other";
          case '#' -> "why";
          default -> "plain";
        };
    page.append("<span class=\"").append(kind).append("\">");
    page.append(text(line.shown())).append("</span>");
  }
}
