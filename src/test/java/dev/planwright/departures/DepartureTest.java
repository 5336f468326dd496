package dev.planwright.departures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No plan departs from the articles unseen. Every step of every example is left out, changes places
 * with the next, and is done with another node, group, drive or level. Each time the compiler says
 * no, and for a reason that belongs to the step; or the departure is on a list, with its reason.
 */
class DepartureTest {

  private static final Path EXAMPLES = Path.of("plans", "examples");
  private static final Path ALLOWED = Path.of("src", "test", "resources", "departures");

  private final Compiler compiler = new Compiler(new Folder(), null);
  private final Allowed allowed = new Allowed(ALLOWED.resolve("allowed.txt"));
  private final List<String> unseen = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();

  @Test
  void departuresAreRejected() throws IOException {
    int all = 0;
    int passed = 0;
    for (Path file : examples()) {
      Compilation compilation = compiler.compile(PlanFiles.read(file));
      assertFalse(compilation.hasErrors(), file.toString());
      for (Runbook runbook : compilation.runbooks()) {
        assertEquals(
            List.of(),
            errors(compile(file, runbook, Departures.lines(runbook.steps()))),
            file + " as it is");
        int listed = 0;
        List<Departures.Departure> departures = Departures.of(runbook.steps(), runbook.objects());
        for (Departures.Departure departure : departures) {
          listed += judge(file, runbook, departure) ? 0 : 1;
        }
        System.out.printf(
            "[departures] %s: %d, rejected %d, allowed %d%n",
            file.getFileName(), departures.size(), departures.size() - listed, listed);
        all += departures.size();
        passed += listed;
      }
    }
    System.out.printf(
        "[departures] all: %d, rejected %d, allowed %d by %d entries%n",
        all, all - passed, passed, allowed.size());
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
  }

  /** Returns whether the departure is rejected. */
  private boolean judge(Path file, Runbook runbook, Departures.Departure departure) {
    List<Diagnostic> errors = errors(compile(file, runbook, departure.lines()));
    String name = file.getFileName() + " " + departure.kind() + " " + departure.what();
    if (errors.isEmpty()) {
      if (!allowed.covers(departure)) {
        unseen.add(name);
      }
      return false;
    }
    Diagnostic first = errors.getFirst();
    if (!isReason(first, departure)) {
      wrong.add(name + ": " + first.code() + " " + first.message());
    }
    return true;
  }

  /**
   * A finding is about the changed step if it carries a fact that the step rests on, or if it says
   * that a state that the step sets has not ended well.
   */
  private static boolean isReason(Diagnostic finding, Departures.Departure departure) {
    Set<String> facts = departure.facts();
    return finding.citations().stream().map(Citation::fact).anyMatch(facts::contains)
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
