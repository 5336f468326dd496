package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.ansible.AnsibleEmitter;
import dev.planwright.emit.script.batch.KillTest;
import dev.planwright.emit.template.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Playbooks say to do what the runbook says: the same steps, commands and values, in its order. */
class PlaybookParityTest {

  private static final String CREW = "src/test/resources/ansible/crew.plan";
  private static final String RING = "src/test/resources/ansible/ring.plan";
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{ pw_batch\\[inventory_hostname]\\.(\\w+) }}");
  private static final Pattern NAME = Pattern.compile("([SB]\\d{3,}) (.*)", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plans/examples/kubernetes-minor.plan",
        "plans/examples/kubernetes-single.plan",
        "plans/examples/postgresql-minor.plan",
        "src/test/resources/shell/web.plan",
        CREW,
        RING
      })
  void aPlaybookSaysTheSame(String plan) {
    for (Runbook runbook : KillTest.runbooks(plan)) {
      Map<String, String> made = made(runbook);
      check(runbook, made.get("ansible/site.yml"));
      checkBack(runbook, made.get("ansible/backout.yml"));
    }
  }

  /** The comparison is worth what it notices. */
  @ParameterizedTest
  @CsvSource({
    "tool stop b, tool stop a",
    "S005 Stop a, S006 Stop a",
    "Put the new release on b, Put the old release on b",
    "Call them about, Call him about"
  })
  void aDamagedPlaybookIsNoticed(String before, String after) {
    Runbook runbook = KillTest.runbooks(RING).getFirst();
    String whole = made(runbook).get("ansible/site.yml");
    String damaged = whole.replace(before, after);
    assertNotEquals(whole, damaged);
    assertThrows(AssertionError.class, () -> check(runbook, damaged));
  }

  @Test
  void everyStepIsAtItsMachine() {
    Runbook runbook = KillTest.runbooks(RING).getFirst();
    List<String> hosts = new ArrayList<>();
    for (Said said : said(made(runbook).get("ansible/site.yml"))) {
      hosts.add(said.id() + " " + said.host());
    }
    List<String> expected = new ArrayList<>();
    for (Step step : runbook.steps()) {
      expected.add(step.id() + " " + (step.scripted() ? step.machine().name() : "localhost"));
    }
    assertEquals(expected, hosts);
  }

  private static void check(Runbook runbook, String text) {
    List<Said> said = said(text);
    assertAllowed(runbook, said);
    said.sort(Comparator.comparing(Said::id));
    assertSame(InstructionText.forth(runbook), said);
  }

  /** A step may stand before one with a lower number only where both are of a batch's members. */
  private static void assertAllowed(Runbook runbook, List<Said> said) {
    for (int i = 0; i < said.size(); i++) {
      int one = Integer.parseInt(said.get(i).id().substring(1));
      for (Said later : said.subList(i + 1, said.size())) {
        int other = Integer.parseInt(later.id().substring(1));
        boolean free =
            runbook.derivation().batches().stream()
                .anyMatch(batch ->
                    batch.holds(one)
                        && batch.holds(other)
                        && batch.memberOf(one) != batch.memberOf(other));
        assertTrue(one < other || free, one + " before " + other);
      }
    }
  }

  /** The ways back are one list in a playbook, in which those of later steps come first. */
  private static void checkBack(Runbook runbook, String text) {
    Map<String, InstructionText> expected = new TreeMap<>();
    InstructionText.back(runbook).forEach(each -> expected.put(each.id(), each));
    Map<String, Said> found = new TreeMap<>();
    said(text).stream()
        .filter(each -> expected.containsKey(each.id()))
        .forEach(each -> found.put(each.id(), each));
    assertSame(List.copyOf(expected.values()), List.copyOf(found.values()));
  }

  private static void assertSame(List<InstructionText> expected, List<Said> said) {
    assertEquals(
        expected.stream().map(InstructionText::id).toList(), said.stream().map(Said::id).toList());
    for (int i = 0; i < expected.size(); i++) {
      InstructionText wanted = expected.get(i);
      Said found = said.get(i);
      assertEquals(wanted.title(), found.title());
      if (found.host().equals("localhost")) {
        wanted.commands().forEach(each -> assertPrinted(found, each));
      } else {
        assertEquals(wanted.commands(), found.commands().stream().flatMap(String::lines).toList());
      }
      wanted.values().forEach(each -> assertPrinted(found, each));
      if (wanted.id().equals("S004") && wanted.title().startsWith("Tell the people of Ring")) {
        assertPrinted(found, "Call them about {{ everything }}");
      }
    }
  }

  private static void assertPrinted(Said said, String wanted) {
    String printed = String.join("", said.prompts()).replaceAll("\\s", "");
    assertTrue(
        printed.contains(wanted.replaceAll("\\s", "")), said.id() + " does not ask " + wanted);
  }

  /** What a playbook does in a step. */
  private record Said(
      String id, String title, String host, List<String> commands, List<String> prompts) {}

  private static List<Said> said(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(64_000_000).build();
    // The tag says that the text is to be taken literally, which this reader does anyway.
    Object read = new Load(settings).loadFromString(text.replace("!unsafe \"", "\""));
    List<Said> all = new ArrayList<>();
    for (Object play : (List<?>) read) {
      for (Object host : (List<?>) value(play, "hosts")) {
        for (Object task : (List<?>) value(play, "tasks")) {
          if (value(task, "block") != null) {
            add(at(play, host, task), String.valueOf(host), all);
          }
        }
      }
    }
    return all;
  }

  /** Returns a task as one of several hosts of a play has it. */
  private static Object at(Object play, Object host, Object task) {
    Object batch = value(value(play, "vars"), "pw_batch");
    if (batch == null) {
      return task;
    }
    return switch (task) {
      case String text ->
          VARIABLE
              .matcher(text)
              .replaceAll(found ->
                  Matcher.quoteReplacement(
                      String.valueOf(value(value(batch, String.valueOf(host)), found.group(1)))));
      case List<?> list -> list.stream().map(each -> at(play, host, each)).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> made = new LinkedHashMap<>();
        map.forEach((key, each) -> made.put(key, at(play, host, each)));
        yield made;
      }
      default -> task;
    };
  }

  /** The name of what several hosts do is the first thing that each of them prints. */
  private static void add(Object task, String host, List<Said> all) {
    String named = String.valueOf(value(task, "name"));
    List<?> block = (List<?>) value(task, "block");
    Object said = value(block.getFirst(), "ansible.builtin.debug");
    boolean shared = named.matches("[S\\d, ]*");
    Matcher name =
        NAME.matcher(shared ? String.valueOf(((List<?>) value(said, "msg")).getFirst()) : named);
    if (name.matches()) {
      Said step =
          new Said(name.group(1), name.group(2), host, new ArrayList<>(), new ArrayList<>());
      collect(block, step);
      all.add(step);
    }
  }

  private static void collect(Object tasks, Said said) {
    for (Object task : (List<?>) tasks) {
      assertTrue(String.valueOf(value(task, "name")).contains(said.id()), task.toString());
      if (value(task, "vars") != null && value(value(task, "vars"), "pw_command") != null) {
        said.commands().add(String.valueOf(value(value(task, "vars"), "pw_command")).strip());
      }
      if (value(task, "ansible.builtin.pause") != null) {
        said.prompts().add(String.valueOf(value(value(task, "ansible.builtin.pause"), "prompt")));
      }
      if (value(task, "block") != null) {
        collect(value(task, "block"), said);
      }
    }
  }

  private static Object value(Object map, String key) {
    return ((Map<?, ?>) map).get(key);
  }

  private static Map<String, String> made(Runbook runbook) {
    Outcome<List<Artifact>> outcome = new AnsibleEmitter(Templates.shipped()).emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    Map<String, String> made = new TreeMap<>();
    outcome.value().forEach(each -> made.put(each.path(), each.content()));
    return made;
  }
}
