package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.emit.template.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names that templates see, over all examples, are those that the documents tell. */
class TemplateNamesTest {

  private static final Path PAGE = Path.of("docs", "templates.md");
  private static final String HTML = "html/runbook.html.ftl";
  private static final String MARKDOWN = "markdown/runbook.md.ftl";
  private static final String BACKOUT = "markdown/backout.md.ftl";
  private static final String SCRIPT = "batch/script.cmd.ftl";
  private static final String SHELL = "shell/script.sh.ftl";
  private static final String SHELL_PROBE = "shell/probe.sh.ftl";
  private static final String PROBE = "batch/probe.cmd.ftl";
  private static final String SITE = "ansible/site.yml.ftl";
  private static final String BACK_PLAYBOOK = "ansible/backout.yml.ftl";
  private static final String README = "ansible/README.md.ftl";
  private static final String INVENTORY = "ansible/inventory.yml.ftl";
  private static final String LIBRARY = "doc/library.md.ftl";
  private static final String LIBRARY_PAGE = "doc/library.html.ftl";

  /** Prints the name of everything that a template sees. */
  private static final String NAMES =
      """

      <#macro names value path>
      <#if value?is_markup_output || value?is_string || value?is_number || value?is_boolean>
      rem ${path}
      <#elseif value?is_sequence>
      <#list value as each><@names each path + "[]"/></#list>
      <#else>
      <#list value?keys as key><@names value[key] path?has_content?then(path + ".", "") + key/></#list>
      </#if>
      </#macro>
      <@names .data_model ""/>
      """;

  private static final Pattern NAME = Pattern.compile("(?m)^rem ([a-zA-Z0-9.\\[\\]]+)\\r?$");
  private static final Pattern STEP = Pattern.compile("^about\\.S\\d+");
  private static final Pattern SECTION = Pattern.compile("(?ms)^### `([^`]+)`\\n(.*?)(?=^#|\\z)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");

  /** A plan with what no example has: an accepted risk, and a command that looks first. */
  private static final String RISK =
      Examples.WEB
              .replace("  run \"setup.exe /q\"", "  guard \"find.exe web\"\n  run \"setup.exe /q\"")
              .replace(
                  "install { web }",
                  "install { web }\n  accept alone { reason = \"it is small\"  owner = \"me\" "
                      + " until = 2027-11-21 }")
          + """

          rule alone {
            for s in servers
            check s.name != "WEB1"
            text "${s} is alone"
          }
          """;

  /** A way back that meets what is only a warning, at a step and at its end. */
  private static final String BACK =
      """
      planwright 1
      kind host { state up : bool = true  state odd : bool = false }
      procedure leave() {}
      action down(h : host) { on h  title "Down"  ask "Down"  set h.up = false  undo up(h) }
      action up(h : host) { on h  title "Up"  ask "Up"  set h.up = true  undo down(h) }
      action change(h : host) { on h  title "Change"  ask "It"  set h.odd = true  undo leave() }
      action settle(h : host) { on h  title "Settle"  ask "It"  set h.odd = false  undo leave() }
      rule stays-up warning { for h in hosts  always h.up  text "${h} is down" }
      rule stays-even warning { for h in hosts  finally not h.odd  text "${h} is odd" }
      host A {}
      plan back "Back" { on A  steps { down(A) up(A) change(A) settle(A) } }
      """;

  /** A step back is told as a step forth, but for what only it has. */
  private static final String BACK_STEP = "back.ways[].taken[].steps[]";

  private static final String STEPS = "phases[].blocks[].steps[]";

  @TempDir Path path;

  @Test
  void everyNameIsTold() {
    TestFolder folder = new TestFolder(path);
    for (String name : List.of(MARKDOWN, BACKOUT, LIBRARY)) {
      folder.write("mine/" + name, NAMES);
    }
    for (String name : List.of(HTML, LIBRARY_PAGE)) {
      folder.write("mine/" + name, "<#ftl output_format=\"HTML\" auto_esc=true>\n" + NAMES);
    }
    for (String name :
        List.of(SCRIPT, SHELL, PROBE, SHELL_PROBE, SITE, INVENTORY, BACK_PLAYBOOK, README)) {
      String shipped = new String(Templates.shipped(name), StandardCharsets.UTF_8);
      folder.write("mine/" + name, shipped + NAMES);
    }
    PlanFiles.below(Path.of("plans", "examples")).forEach(this::draw);
    PlanFiles.below(PlanFiles.CORPUS.resolve("mscs")).forEach(this::draw);
    draw(Path.of("src/test/resources/shell/web.plan"));
    draw(Path.of("src/test/resources/shell/small.plan"));
    draw(Path.of("src/test/resources/ansible/ring.plan"));
    draw(Path.of("src/test/resources/ansible/crew.plan"));
    folder.write("risk.plan", RISK);
    draw(path.resolve("risk.plan"));
    folder.write("back.plan", BACK);
    draw(path.resolve("back.plan"));
    for (String library : List.of("mscs", "kubernetes", "kubernetes.kubeadm")) {
      folder.write("out/" + library + ".reference.md", reference(library, "markdown"));
      folder.write("out/" + library + ".reference.html", reference(library, "html"));
    }
    Map<String, TreeSet<String>> seen = new TreeMap<>();
    folder
        .files()
        .forEach((file, text) -> {
          String template = template(file);
          if (!template.isEmpty()) {
            TreeSet<String> names = seen.computeIfAbsent(template, _ -> new TreeSet<>());
            NAME.matcher(text)
                .results()
                .map(found -> STEP.matcher(found.group(1)).replaceFirst("about[ID]"))
                .map(found -> found.replace("legs[].gate.", "gates[]."))
                .forEach(names::add);
          }
        });
    TreeSet<String> shared = seen.get(MARKDOWN);
    seen.get(HTML).removeAll(shared);
    seen.get(BACKOUT).removeAll(shared);
    seen.get(LIBRARY_PAGE).removeAll(seen.get(LIBRARY));
    seen.get(BACK_PLAYBOOK).removeAll(seen.get(SITE));
    shared.removeIf(
        name -> name.startsWith(BACK_STEP) && shared.contains(name.replace(BACK_STEP, STEPS)));
    assertEquals(lines(seen), lines(told()));
  }

  private String reference(String library, String kind) {
    String mine = path.resolve("mine").toString();
    return new Terminal(Path.of("")).run("doc", library, "--to", kind, "--templates", mine).out();
  }

  private void draw(Path plan) {
    Terminal here = new Terminal(Path.of(""));
    String mine = path.resolve("mine").toString();
    String out = path.resolve("out").resolve(String.valueOf(plan.getFileName())).toString();
    String kinds = "markdown,backout,html,scripts";
    String file = plan.toString();
    here.run("compile", "--to", kinds, "--templates", mine, "-o", out, file);
    here.run("compile", "--to", "ansible", "--templates", mine, "-o", out, file);
    here.run("probe", "--all", "--templates", mine, "-o", out, file);
  }

  private static String template(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return switch (name) {
      case "runbook.md" -> MARKDOWN;
      case "runbook.html" -> HTML;
      case "backout.md" -> BACKOUT;
      case "site.yml" -> SITE;
      case "inventory.yml" -> INVENTORY;
      case "backout.yml" -> BACK_PLAYBOOK;
      case "README.md" -> README;
      case String each when each.endsWith(".reference.md") -> LIBRARY;
      case String each when each.endsWith(".reference.html") -> LIBRARY_PAGE;
      case String each when each.startsWith("PROBE-") && each.endsWith(".cmd") -> PROBE;
      case String each when each.endsWith(".cmd") -> SCRIPT;
      case String each when each.startsWith("PROBE-") && each.endsWith(".sh") -> SHELL_PROBE;
      case String each when each.endsWith(".sh") -> SHELL;
      default -> "";
    };
  }

  private static Map<String, TreeSet<String>> told() {
    Map<String, TreeSet<String>> told = new TreeMap<>();
    SECTION
        .matcher(PlanFiles.text(PAGE))
        .results()
        .forEach(section -> {
          TreeSet<String> names = new TreeSet<>();
          ROW.matcher(section.group(2))
              .results()
              .forEach(row ->
                  names.addAll(List.of(row.group(1).replace("?", "").replace("`", "").split(" "))));
          told.put(section.group(1), names);
        });
    return told;
  }

  private static String lines(Map<String, TreeSet<String>> names) {
    List<String> lines = new ArrayList<>();
    names.forEach((template, each) -> each.forEach(name -> lines.add(template + " " + name)));
    return String.join("\n", lines);
  }
}
