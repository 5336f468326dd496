package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.planwright.corpus.JsonValue;
import dev.planwright.corpus.PlanFiles;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports keep the shapes and the limits that their readers document. */
class ConsumersTest {

  private static final Path CONSUMERS = Path.of("src", "test", "resources", "consumers");
  private static final List<String> PLANS =
      List.of(
          "plans/examples/broken",
          "plans/examples/sql70-sp4-present.plan",
          PlanFiles.CORPUS.resolve("compile").toString());

  @TempDir Path path;

  @ParameterizedTest
  @ValueSource(strings = {"gitlab", "rdjson"})
  void jsonHasTheShapeThatIsRead(String format) {
    String schema = PlanFiles.text(CONSUMERS.resolve(format + ".schema.json"));
    for (String plans : PLANS) {
      Validator.Result result = validate(schema, here(format, plans));
      assertTrue(
          result.isValid(),
          () ->
              result.getErrors().stream()
                  .map(error -> error.getInstanceLocation() + " " + error.getError())
                  .toList()
                  .toString());
    }
    String other = format.equals("gitlab") ? "[{}]" : "{\"diagnostics\": [{}]}";
    assertFalse(validate(schema, other).isValid(), "the schema refuses what is not read");
  }

  @Test
  void checkstyleHasTheShapeThatIsRead() throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    javax.xml.validation.Validator validator =
        factory.newSchema(CONSUMERS.resolve("checkstyle.xsd").toFile()).newValidator();
    for (String plans : PLANS) {
      validator.validate(new StreamSource(new StringReader(here("checkstyle", plans))));
    }
  }

  @Test
  void moreThanAServiceTakesIsLeftOutAndCounted() {
    new TestFolder(path).write("a.plan", "planwright 1\n" + "thing S {}\n".repeat(5_001));
    String sarif = lint("sarif");
    assertEquals(5_000, count(sarif, "\"ruleId\": "));
    assertTrue(sarif.contains("1 finding"), "the rest is counted");
  }

  @Test
  void aLongMessageEndsWhereTheRunnerWouldCutIt() {
    String name = "n".repeat(5_000);
    new TestFolder(path).write("a.plan", "planwright 1\nuse " + name + "\n");
    for (String line : lint("github").lines().toList()) {
      assertTrue(line.length() < 4_600, "message of " + line.length());
    }
  }

  private static String here(String format, String plans) {
    return new Terminal(Path.of("")).run("lint", "--format", format, plans).out();
  }

  private String lint(String format) {
    return new Terminal(path).run("lint", "--format", format, "a.plan").out();
  }

  private static int count(String text, String word) {
    return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
  }

  private static Validator.Result validate(String schema, String text) {
    return new ValidatorFactory()
        .withDisabledSchemaValidation(true)
        .withJsonNodeFactory(new JsonValue.Factory())
        .validate(schema, text);
  }
}
