package dev.planwright.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Shown;
import dev.planwright.report.Findings;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs read. */
class JsonReportTest {

  @Test
  void allPartsOfAFindingAreThereInOneOrder() {
    SourceFile file = new SourceFile("a.plan", "x\n\ud83d\ude00 yz\n");
    Span span = file.span(5, 7);
    Diagnostic finding =
        Diagnostic.warning("shop/r", span, "m")
            .label("l")
            .values(List.of(new Shown("a.b", "1", "given")))
            .note("n")
            .why("w")
            .source(List.of(new Citation("F1", "D1", "step 1", "s")), Confidence.PRACTICE)
            .fix(Fix.safe("t", new TextEdit(span, "q")))
            .build();
    Findings findings = Findings.of(List.of(finding), List.of(file), 4, SourceFile::name);
    assertEquals(
        """
        {
          "format": "planwright-findings",
          "version": 1,
          "summary": {
            "files": 1,
            "rules": 4,
            "dangers": 0,
            "errors": 0,
            "warnings": 1,
            "notes": 0,
            "accepted": 0,
            "baseline": 0,
            "old": 0
          },
          "findings": [
            {
              "code": "shop/r",
              "severity": "warning",
              "message": "m",
              "labels": [
                {
                  "file": "a.plan",
                  "start": {
                    "line": 2,
                    "column": 4
                  },
                  "end": {
                    "line": 2,
                    "column": 6
                  },
                  "text": "l"
                }
              ],
              "path": [],
              "values": [
                {
                  "expression": "a.b",
                  "value": "1",
                  "origin": "given"
                }
              ],
              "notes": [
                "n"
              ],
              "why": "w",
              "confidence": "practice",
              "citations": [
                {
                  "fact": "F1",
                  "article": "D1",
                  "place": "step 1",
                  "sentence": "s"
                }
              ],
              "fixes": [
                {
                  "title": "t",
                  "safe": true,
                  "edits": [
                    {
                      "file": "a.plan",
                      "start": {
                        "line": 2,
                        "column": 4
                      },
                      "end": {
                        "line": 2,
                        "column": 6
                      },
                      "replacement": "q"
                    }
                  ]
                }
              ],
              "fingerprint": "d98867b336ab98d6:1"
            }
          ],
          "suppressed": []
        }
        """,
        new JsonReport().render(findings));
  }

  @Test
  void withoutFindingsTheListIsThereAndEmpty() {
    Findings none = Findings.of(List.of(), List.of(), 0, SourceFile::name);
    String json = new JsonReport().render(none);
    assertEquals(
        "  \"findings\": [],\n  \"suppressed\": []\n}\n",
        json.substring(json.indexOf("  \"findings\"")));
  }
}
