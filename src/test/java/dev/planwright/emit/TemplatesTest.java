package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.markdown.MarkdownStyle;
import dev.planwright.emit.template.Templates;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a project on top of ours, and what becomes of their mistakes. */
class TemplatesTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void thoseBelowTheFolderAreShippedAndNoOthers() throws IOException {
    Path folder = Path.of("templates");
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .sorted()
              .toList(),
          Templates.SHIPPED);
    }
    for (String name : Templates.SHIPPED) {
      assertArrayEquals(Files.readAllBytes(folder.resolve(name)), Templates.shipped(name), name);
    }
  }

  @Test
  void oneOfTheSameNameStandsForOurs() {
    String text = emit(overlay("\n## Ours: ${coverage[0].rule}\n")).value().getFirst().content();
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
        "${glance} ! 2 ! sequence",
        "<#list title as x>${x}</#list> ! 2 ! string",
        "${glance[99].name} ! 2 ! glance[99]",
        "<#import '/nowhere/x.ftl' as x> ! 2 ! nowhere/x.ftl",
        "<#include '../../../etc/passwd'> ! 2 ! passwd",
        "${title?new()} ! 2 ! ?new",
        "${'freemarker.template.utility.Execute'?new()('id')} ! 2 ! ?new",
        "${.now} ! 2 ! .now",
        "${title + .now?long} ! 2 ! .now",
        "${\"a ${.now}\"} ! 2 ! .now",
        "<#if title == .now?long></#if> ! 2 ! .now",
        "${'1'?eval} ! 2 ! ?eval",
        "<#assign x = '${r\"a\"}'?interpret><@x/> ! 2 ! ?interpret",
        "${title?api.length()} ! 2 ! ?api",
        "<#setting locale='de_DE'> ! 2 ! setting",
        "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'?matches('(a+)+b')?c} ! 2 ! ?matches",
        "${title?replace('(a+)+b', '', 'r')} ! 2 ! ?replace",
        "<#list title?split('(a+)+b', 'rm') as x></#list> ! 2 ! ?split",
        "<#list 1.. as i></#list> ! 2 ! turns",
        "<#list 1..9999 as i><#list 1..9999 as j></#list></#list> ! 2 ! turns",
        "<#list 1.. as i>0123456789 0123456789</#list> ! 2 ! characters",
        "<#macro m><@m/></#macro><@m/> ! 2 ! nested too deep",
        "<#function f x><#return f(x) + 1></#function>${f(1)} ! 2 ! nested too deep",
        "<#include 'margin.ftl'> ! 1 ! nested too deep",
        "${1 / 0} ! 2 ! zero",
        "${'1e999999999'?number + 1} ! 2 ! digits",
        "<#stop 'enough'> ! 2 ! enough",
        "<#attempt><#list 1.. as i></#list><#recover>caught</#attempt> ! 2 ! turns",
        "${'a'?left_pad(1e9)} ! 2 ! left_pad",
        "${'a'?left_pad(1000000000)} ! 2 ! ?left_pad",
        "${'a'?rightPad(1000000000, '-')} ! 2 ! ?rightPad",
        "<#assign n = 99999999>${'a'?right_pad(n)} ! 2 ! ?right_pad",
        "${'a'?right_pad(999 * 999 * 999)} ! 2 ! ?right_pad",
        "${.get_optional_template('/etc/passwd').exists?c} ! 2 ! by its name alone",
        "<#assign s = 'x'><#list 1..50 as i><#assign s = s + s></#list> ! 2 ! memory",
      })
  void aMistakeIsAFindingAtItsLine(String mistake, int line, String word) {
    Outcome<List<Artifact>> outcome = emit(overlay("\n" + mistake + "\n"));
    assertEquals(List.of(), outcome.value());
    Diagnostic finding = outcome.diagnostics().getFirst();
    assertEquals("PW0790", finding.code());
    assertEquals("mine/markdown/margin.ftl", finding.span().file().name());
    assertEquals(line, finding.span().line());
    assertTrue(finding.message().contains(word), finding.message());
  }

  /**
   * What else a template says inside of expressions, and in texts, is not taken for what is not.
   */
  @Test
  void whatOnlyLooksForbiddenIsNot() {
    String text =
        """
        .now ?new ?eval
        <#assign o = {"now": "then", "new": 1}>
        ${o.now} ${"a,b"?split(",")?join("+")} ${"aXb"?replace("x", "-", "i")}
        <#attempt>${nobody}<#recover>recovered</#attempt>
        <#list 1..3 as i>${i}</#list>
        ${"x"?left_pad(3, "_")} ${"y"?right_pad(3)}|
        """;
    Outcome<List<Artifact>> outcome = emit(overlay(text));
    assertEquals(List.of(), outcome.diagnostics());
    String shown = outcome.value().getFirst().content();
    assertTrue(shown.contains("then a+b a-b"), shown);
    assertTrue(shown.contains("recovered"), shown);
    assertTrue(shown.contains("__x y  |"), shown);
  }

  @Test
  void localeAndTimeZoneChangeNothing() {
    Templates told = overlay("${.locale} ${.lang} ${.time_zone} ${1234.5} ${glance?size}");
    for (Templates templates : List.of(Templates.shipped(), told)) {
      restore();
      Outcome<List<Artifact>> here = emit(templates);
      assertEquals(List.of(), here.diagnostics());
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(here, emit(templates));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(here, emit(templates));
    }
  }

  private static Templates overlay(String margin) {
    String name = "markdown/margin.ftl";
    return Templates.with(Map.of(name, new SourceFile("mine/" + name, margin)));
  }

  private static Outcome<List<Artifact>> emit(Templates templates) {
    return new MarkdownEmitter(templates, MarkdownStyle.CHECKLIST).emit(Runbooks.all());
  }
}
