package dev.planwright.departures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.ShippedModules;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No plan departs from the articles unseen. Every step of every example is left out, changes places
 * with the next, and is done with another node, group, drive or level. Each time the compiler says
 * no, or warns, for a reason that belongs to the step; or the departure is on a list, with its
 * reason. At most one in ten is. To leave out a step whose work is done, or to do it a step earlier
 * or later, is no departure where every other step does the same as before.
 */
class DepartureTest {

  private static final Path EXAMPLES = Path.of("plans", "examples");

  /** An example for more machines has many that are alike, whose departures are those of one. */
  private static final int MACHINES = 10;

  private static final Path ALLOWED = Path.of("src", "test", "resources", "departures");

  private final Compiler compiler = new Compiler(new ShippedModules(), null);
  private final Allowed allowed = new Allowed(ALLOWED.resolve("allowed.txt"));
  private int same;
  private final List<String> unseen = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();

  /** What becomes of a departure. */
  private enum Verdict {
    REJECTED,
    WARNED,
    ALLOWED,
    IDLE
  }

  @Test
  void departuresAreRejected() throws IOException {
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    for (Path file : examples()) {
      Compilation compilation = compiler.compile(PlanFiles.read(file));
      assertFalse(compilation.hasErrors(), file.toString());
      for (Runbook runbook : compilation.runbooks()) {
        if (runbook.machines().size() > MACHINES) {
          continue;
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Compilation plain = compile(file, runbook, Departures.lines(runbook.steps()));
        assertEquals(List.of(), errors(plain), file + " as it is");
        Set<String> said = new HashSet<>();
        plain.diagnostics().forEach(finding -> said.add(finding.code() + finding.message()));
        for (Departures.Departure departure :
            Departures.of(runbook.steps(), runbook.states().objects())) {
          counts.merge(judge(file, runbook, departure, said), 1, Integer::sum);
        }
        System.out.println("[departures] " + file.getFileName() + ": " + figures(counts));
        counts.forEach((verdict, count) -> all.merge(verdict, count, Integer::sum));
      }
    }
    System.out.println("[departures] all: " + figures(all));
    System.out.printf(
        "[departures] %d entries, by what the same steps do in another order: %d%n",
        allowed.size(), same);
    allowed.unused().forEach(entry -> stale.add("no departure needs " + entry));
    if (!unseen.isEmpty() || !wrong.isEmpty() || !stale.isEmpty()) {
      fail(
          unseen.size()
              + " unseen:\n  "
              + String.join("\n  ", unseen)
              + "\n"
              + wrong.size()
              + " rejected for another reason:\n  "
              + String.join("\n  ", wrong)
              + "\n"
              + stale.size()
              + " stale:\n  "
              + String.join("\n  ", stale));
    }
    assertTrue(
        all.getOrDefault(Verdict.ALLOWED, 0) * 10 <= departures(all), "more than one in ten");
  }

  private static int departures(Map<Verdict, Integer> counts) {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    return sum - counts.getOrDefault(Verdict.IDLE, 0);
  }

  private static String figures(Map<Verdict, Integer> counts) {
    int allowed = counts.getOrDefault(Verdict.ALLOWED, 0);
    return String.format(
        Locale.ROOT,
        "%d departures, rejected %d, warned of %d, allowed %d (%.1f %%); beside them %d idle",
        departures(counts),
        counts.getOrDefault(Verdict.REJECTED, 0),
        counts.getOrDefault(Verdict.WARNED, 0),
        allowed,
        100.0 * allowed / departures(counts),
        counts.getOrDefault(Verdict.IDLE, 0));
  }

  private Verdict judge(
      Path file, Runbook runbook, Departures.Departure departure, Set<String> said) {
    Compilation compilation = compile(file, runbook, departure.lines());
    List<Diagnostic> errors = errors(compilation);
    String name = file.getFileName() + " " + departure.kind() + " " + departure.what();
    if (!errors.isEmpty()) {
      Diagnostic first = errors.getFirst();
      if (!isReason(first, departure)) {
        wrong.add(name + ": " + first.code() + " " + first.message());
      }
      return Verdict.REJECTED;
    }
    for (Diagnostic finding : compilation.diagnostics()) {
      if (finding.severity() == Severity.WARNING
          && !said.contains(finding.code() + finding.message())
          && isReason(finding, departure)) {
        return Verdict.WARNED;
      }
    }
    Doings before = Doings.of(runbook.steps(), departure.leftOut());
    boolean isSame = before.equals(Doings.of(compilation.runbooks().getFirst().steps(), -1));
    if (isSame && departure.isIdle()) {
      return Verdict.IDLE;
    }
    same += isSame && departure.kind().equals("swap") ? 1 : 0;
    if (!allowed.covers(departure, isSame)) {
      unseen.add(name + (isSame ? " (same)" : ""));
    }
    return Verdict.ALLOWED;
  }

  /**
   * A finding is about the changed step if it carries a fact that the step rests on, or if it says
   * that a state that the step sets has not ended well.
   */
  private static boolean isReason(Diagnostic finding, Departures.Departure departure) {
    Set<String> facts = departure.facts();
    return finding.rationale().citations().stream().map(Citation::fact).anyMatch(facts::contains)
        || departure.states().stream().anyMatch(finding.message()::startsWith);
  }

  private Compilation compile(Path file, Runbook runbook, List<String> lines) {
    SourceFile source = PlanFiles.read(file);
    String before = source.text().substring(0, runbook.plan().span().start());
    return compiler.compile(
        new SourceFile(
            source.name(),
            before
                + "plan departure \"\" { on "
                + runbook.target().name()
                + " steps {\n"
                + String.join("\n", lines)
                + "\n} }\n"));
  }

  private static List<Diagnostic> errors(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(finding -> finding.severity().isError())
        .toList();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> list = Files.list(EXAMPLES)) {
      return list.filter(file -> file.toString().endsWith(".plan")).sorted().toList();
    }
  }
}
