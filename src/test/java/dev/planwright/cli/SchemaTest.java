package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.planwright.corpus.PlanFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas describe what is written, all of it. */
class SchemaTest {

  private static final Path PROCEDURE = Path.of("docs", "procedure.schema.json");
  private static final Path FINDINGS = Path.of("docs", "findings.schema.json");

  @TempDir Path path;

  static List<Path> clean() {
    return Examples.clean();
  }

  static Stream<Path> all() {
    return Stream.concat(
        Examples.all(), PlanFiles.below(Path.of("src/test/resources/corpus/mscs")).stream());
  }

  @ParameterizedTest
  @MethodSource("clean")
  void theProcedureOfAnExampleIsAsDescribed(Path example) {
    String plan = example.toAbsolutePath().toString();
    Terminal terminal = new Terminal(path);
    assertEquals(0, terminal.run("compile", "--to", "json", "-o", "out", plan).status());
    Map<String, String> files = new TestFolder(path).files();
    assertEquals(1, files.size());
    valid(PROCEDURE, files.values().iterator().next());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theFindingsOfAPlanAreAsDescribed(Path plan) {
    valid(FINDINGS, new Terminal(Path.of("")).run("lint", "--format", "json", plan + "").out());
  }

  @Test
  void whatIsNotDescribedIsNotValid() {
    Terminal terminal = new Terminal(path);
    String plan = Path.of("plans/examples/ftp-only.plan").toAbsolutePath().toString();
    terminal.run("compile", "--to", "json", "-o", "out", plan);
    String json = new TestFolder(path).files().values().iterator().next();
    JsonObject more = JsonParser.parseString(json).getAsJsonObject();
    more.addProperty("more", 1);
    assertTrue(!validate(PROCEDURE, more.toString()).isValid());
    JsonObject fewer = JsonParser.parseString(json).getAsJsonObject();
    fewer.remove("phases");
    assertTrue(!validate(PROCEDURE, fewer.toString()).isValid());
  }

  @Test
  void everyMemberOfAProcedureIsDescribed() {
    List<String> bare = new ArrayList<>();
    describe("", JsonParser.parseString(PlanFiles.text(PROCEDURE)), bare);
    assertEquals(List.of(), bare);
  }

  private static void describe(String at, JsonElement schema, List<String> bare) {
    if (schema instanceof JsonObject object) {
      JsonElement type = object.get("type");
      if (type != null && type.isJsonPrimitive() && type.getAsString().equals("object")) {
        if (!object.has("additionalProperties")) {
          bare.add(at + " is open");
        }
      }
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        String name = at + "/" + member.getKey();
        boolean named = at.endsWith("/properties") || at.endsWith("/$defs");
        if (named && !member.getValue().getAsJsonObject().has("description")) {
          bare.add(name + " has no description");
        }
        describe(name, member.getValue(), bare);
      }
    }
  }

  private static void valid(Path schema, String json) {
    Validator.Result result = validate(schema, json);
    assertTrue(
        result.isValid(),
        () ->
            String.join(
                "\n",
                result.getErrors().stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getError())
                    .toList()));
  }

  private static Validator.Result validate(Path schema, String json) {
    return new ValidatorFactory()
        .withJsonNodeFactory(new GsonNode.Factory())
        .validate(PlanFiles.text(schema), json);
  }
}
