package dev.planwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.report.format.SarifReport;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that a service can open, and one word of several in every run. */
class PlacesTest {

  private static final SourceFile PLAN = new SourceFile("a.plan", "planwright 1\nuse lib\n");
  private static final SourceFile SHIPPED = new SourceFile("library:lib", "planwright 1\n");

  @Test
  void noPrimaryPlaceLiesInTheProgram() {
    Diagnostic alone = Diagnostic.error("PW0001", SHIPPED.span(0, 4), "wrong").build();
    Diagnostic used =
        Diagnostic.error("PW0002", SHIPPED.span(0, 4), "wrong")
            .label(PLAN.span(13, 20), "used")
            .build();
    Findings findings = Findings.of(List.of(alone, used), List.of(PLAN), 1, SourceFile::name);
    assertEquals(
        List.of("a.plan", "a.plan"),
        findings.all().stream().map(each -> each.span().file().name()).toList());
    assertEquals(2, findings.all().getLast().span().line());
    assertEquals(2, findings.all().getFirst().labels().size(), "the other place is told too");
  }

  @ParameterizedTest
  @CsvSource({
    "a b.plan, a%20b.plan",
    "c:d.plan, c%3Ad.plan",
    "library:x.plan, library%3Ax.plan",
    "'e\nf.plan', e%0Af.plan",
    "'%41.plan', %2541.plan",
    "/tmp/a b.plan, file:///tmp/a%20b.plan",
    "C:/a:b.plan, file:///C:/a%3Ab.plan",
  })
  void addressesOfSarifAreAddresses(String path, String uri) {
    SourceFile file = new SourceFile(path, "planwright 1\n");
    Diagnostic finding = Diagnostic.error("PW0001", file.span(0, 4), "wrong").build();
    Findings findings = Findings.of(List.of(finding), List.of(file), 1, SourceFile::name);
    String sarif =
        new SarifReport(
                "1",
                SarifReport.Run.PLAIN,
                each -> new RuleInfo(each.code(), "", "", "", "", List.of(), null, each.severity()))
            .render(findings);
    assertEquals(true, sarif.contains("\"uri\": \"" + uri + "\""), sarif);
    assertFalse(sarif.contains("\"uri\": \"" + path + "\""), sarif);
  }

  @Test
  void ofSeveralGroundsTheSameOneIsKept() {
    List<Suppressed> all = new ArrayList<>();
    for (String reason : List.of("b", "a", "c")) {
      Diagnostic finding = Diagnostic.error("PW0001", PLAN.span(0, 4), "wrong").build();
      all.add(new Suppressed(finding, Suppressed.Kind.ACCEPTED, reason, "", "", PLAN.span(0, 1)));
    }
    for (int i = 0; i < 20; i++) {
      all.add(all.removeFirst());
      List<Suppressed> sorted = Sorted.ofSuppressed(all);
      assertEquals(List.of("a"), sorted.stream().map(Suppressed::reason).toList());
    }
  }
}
