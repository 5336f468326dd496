package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a project on top of ours, and what becomes of their mistakes. */
class TemplatesTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void aFileOfAnOverlayStandsForOurs() throws IOException {
    overlay("markdown/margin.ftl", "\n## Ours: ${coverage[0].rule}\n");
    String text = emit(folder).value().getFirst().content();
    assertTrue(text.contains("## Ours: lib/agent-first\n\n---"), text);
    assertTrue(text.contains("**S001**"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "${nobody} ! 2 ! nobody",
        "<#if title> ! 2 ! unclosed",
        "<#list> ! 2 ! list",
        "<#include 'gone.ftl'> ! 2 ! gone.ftl",
        "${title?new()} ! 2 ! Instantiating",
        "${'freemarker.template.utility.Execute'?new()('id')} ! 2 ! Execute",
      })
  void aMistakeIsAFindingAtItsLine(String mistake, int line, String word) throws IOException {
    overlay("markdown/margin.ftl", "\n" + mistake + "\n");
    Outcome<List<Artifact>> outcome = emit(folder);
    assertEquals(List.of(), outcome.value());
    Diagnostic finding = outcome.diagnostics().getFirst();
    assertEquals("PW0790", finding.code());
    assertEquals("templates/markdown/margin.ftl", finding.span().file().name());
    assertEquals(line, finding.span().line());
    assertTrue(finding.message().contains(word), finding.message());
  }

  @Test
  void localeAndTimeZoneChangeNothing() throws IOException {
    Outcome<List<Artifact>> here = emit(null);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    assertEquals(here, emit(null));
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    assertEquals(here, emit(null));
  }

  private void overlay(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Outcome<List<Artifact>> emit(Path overlay) throws IOException {
    return new MarkdownEmitter(new Templates(overlay), MarkdownStyle.CHECKLIST)
        .emit(Runbooks.all());
  }
}
