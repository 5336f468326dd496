package dev.planwright.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.tree.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped for editors, tried with editors and with what editors are made of. */
class EditorsTest {

  private static final String GRAMMAR = "editors/vscode/syntaxes/planwright.tmLanguage.json";
  private static final Path SCRIPTS = Path.of("src/test/resources/editors").toAbsolutePath();
  private static final String TEXT =
      "planwright 1\n"
          + "use mscs.ntop\n"
          + "cluster C {\n"
          + "  node A { systemroot = \"C:\\WINNT\" }\n"
          + "  nod B { }\n"
          + "}\n";

  @TempDir Path folder;

  private static List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (int type = PlanLexer.PLANWRIGHT; type < PlanLexer.UNIT; type++) {
      String literal = PlanLexer.VOCABULARY.getLiteralName(type);
      if (literal != null) {
        words.add(literal.substring(1, literal.length() - 1));
      }
    }
    assertTrue(words.size() > 100, words.toString());
    return words;
  }

  @ParameterizedTest
  @ValueSource(strings = {GRAMMAR, "editors/vim/syntax/planwright.vim"})
  void everyKeywordIsKnown(String file) {
    TreeSet<String> missing = new TreeSet<>(keywords());
    Matcher words = Pattern.compile("[a-z-]+").matcher(PlanFiles.text(Path.of(file)));
    while (words.find()) {
      missing.remove(words.group());
    }
    assertEquals(new TreeSet<>(), missing);
  }

  /** What the compiler takes for a keyword, a text, a comment or a number is shown as one. */
  @Test
  void everyTokenOfEveryShippedPlanHasItsScope() throws Exception {
    Path engine = Tools.npm("vscode-textmate");
    assumeTrue(Files.exists(engine) && Tools.onPath("node"), "no vscode-textmate");
    List<Map<String, Object>> files = new ArrayList<>();
    try (Stream<Path> plans = Files.walk(Path.of("plans"))) {
      for (Path plan : plans.filter(each -> each.toString().endsWith(".plan")).sorted().toList()) {
        String text = PlanFiles.text(plan);
        files.add(Map.of("name", plan.toString(), "text", text, "tokens", tokens(text)));
      }
    }
    assertTrue(files.size() > 50, () -> files.size() + " plans");
    String input =
        new Gson()
            .toJson(
                Map.of(
                    "grammar", GRAMMAR,
                    "wasm", Tools.npm("vscode-oniguruma/release/onig.wasm").toString(),
                    "files", files));
    assertEquals("", run(input, "node", SCRIPTS.resolve("scopes.js").toString()));
  }

  /** Returns line and column, from 0, of each token, and what one of its scopes begins with. */
  private static List<List<Object>> tokens(String text) {
    SourceFile file = new SourceFile("", text);
    BitSet keywords = PlanParser.keywords(file);
    List<List<Object>> tokens = new ArrayList<>();
    for (Token token : PlanParser.tokens(file)) {
      int start = token.span().start();
      String wanted =
          token.isComment()
              ? "comment."
              : token.kind() == Token.Kind.LITERAL
                  ? text.charAt(start) == '"' ? "string." : "constant.numeric"
                  : keywords.get(start) ? "keyword." : "";
      if (!wanted.isEmpty() && !token.text().contains("[")) {
        tokens.add(List.of(token.span().line() - 1, token.span().column() - 1, wanted));
      }
    }
    return tokens;
  }

  private static List<String> server() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        Stream.of(System.getProperty("java.class.path").split(":"))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .reduce((one, two) -> one + ":" + two)
            .orElseThrow(),
        "dev.planwright.cli.Main",
        "lsp");
  }

  /** A lint is to start as fast as if there were no language server. */
  @Test
  void otherCommandsLoadNothingOfTheProtocol() throws Exception {
    List<String> command = new ArrayList<>(server());
    command.removeLast();
    command.add(1, "-Xlog:class+load");
    command.addAll(List.of("lint", "plans/examples/ftp-only.plan"));
    String loaded = run("", command.toArray(String[]::new));
    assertTrue(loaded.contains("dev.planwright.compiler.Compiler"), loaded);
    assertEquals(
        List.of(),
        loaded
            .lines()
            .filter(line -> line.matches(".*(org.eclipse.lsp4j|com.google.gson|planwright.lsp).*"))
            .filter(line -> !line.contains("source: jrt"))
            .toList());
  }

  @Test
  void theProtocolLibraryOfVsCodeIsAnsweredEverythingItAsks() throws Exception {
    assumeTrue(
        Files.exists(Tools.npm("vscode-languageserver-protocol")) && Tools.onPath("node"),
        "no vscode-languageserver-protocol");
    for (String name : List.of("shop.plan", "east.plan")) {
      Files.copy(SCRIPTS.resolve(name), folder.resolve(name));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                SCRIPTS.resolve("client.js").toString(),
                folder.toUri().toString().replaceAll("/$", "")));
    command.addAll(server());
    assertEquals(
        """
        name planwright
        watches **/*.plan
        findings 0 0
        hover markdown true
        completion kind true
        completion product true
        completion fact true
        definition shop.plan 6:8-6:12
        references shop.plan 6:8-6:12, shop.plan 12:10-12:14, shop.plan 17:30-17:34, east.plan 2:41-2:45, east.plan 7:12-7:16
        highlights 6:8-6:12, 12:10-12:14, 17:30-17:34
        to rename till 2:41-2:45
        rename east.plan desk,desk
        rename shop.plan till,desk,till,desk,desk
        rename refused true
        symbols A1,A1-step-1,farm,machine,till,quiet,set-up,set-up-all
        workspace symbols EAST in east.plan,east in east.plan
        folding 5-8 block, 3-4 comment
        semantic tokens 32 class,comment,keyword,method,number,property,string,type,variable
        inlay hints 7 S001–S002
        code lens 5 2 steps, 40 min, 2 restarts
        runbook true true
        finding PW0105 3:5-3:9 related east.plan 2:5-2:9
        findings without it 0
        fix quickfix did you mean `machine`? gives machine M2
        findings after the change 0
        formatted machine M2
        hover of what is closed true
        unknown -32601
        exit 0
        """,
        run("", command.toArray(String[]::new)));
  }

  @Test
  void neovimDrivesTheServer() throws Exception {
    assumeTrue(Tools.onPath("nvim"), "no nvim");
    Path plan = folder.resolve("c.plan");
    Files.writeString(plan, TEXT);
    String output =
        run(
            "",
            "nvim",
            "--headless",
            "--clean",
            plan.toString(),
            "-c",
            "luafile " + SCRIPTS.resolve("neovim.lua"));
    assertEquals(
        """
        finding PW0104 4
        hover true
        left 0
        formatted true
        stopped true
        """,
        output
            .lines()
            .filter(line -> !line.isBlank())
            .reduce("", (all, line) -> all + line.strip() + "\n"));
  }

  private String run(String input, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NODE_PATH", Tools.npm("").toString());
    builder.environment().put("LSP_COMMAND", String.join("\n", server()));
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    Path given = Files.writeString(folder.resolve("input.json"), input);
    builder.redirectInput(given.toFile());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
