package dev.planwright.cli.verify;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Emitters;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a runbook or a script is still what a plan compiles to. */
public final class VerifyCommand implements Command {

  /** Beyond this a file is none of ours, and comparing it would take long. */
  private static final int MOST_BYTES = 16 << 20;

  @Override
  public Usage usage() {
    return Usage.of(
        "verify",
        "[OPTION]... FILE PLAN",
        """
        check whether a runbook or a script is still what a plan compiles to, and print what changed

        FILE is any artifact, wherever it was copied to: a runbook, the JSON, a drawing, a script fetched
        from its machine; `-` is standard input. Line ends, and ticks in a checklist, do not count.
        Its kind and its target are recognized.

        Exit code 0 says that it is up to date, 1 that the plan compiles to another procedure now or that
        the file was edited, 2 that it is no artifact of Planwright.

        example:
          planwright verify NODEA.cmd my.plan
        """,
        Flags.ofOnePlan(
            Flags.value(
                Flags.TEMPLATES, FlagValue.FOLDER, "the templates that the file was made with"),
            Flags.textOrJson("%s")));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    List<String> words = arguments.words();
    if (words.size() != 2) {
      throw arguments.wrong("name a file and its plan");
    }
    if (words.equals(List.of("-", "-"))) {
      throw arguments.wrong("standard input can be used for one file only");
    }
    Emitters emitters =
        Emitters.ofAll(arguments, arguments.value(Flags.TEMPLATES, ""), shell.folder());
    String name = words.getFirst();
    String text = read(name, shell);
    String id = Verification.idIn(text);
    if (id == null) {
      throw Refusal.path(name + " has no plan id, so it is not an artifact of Planwright");
    }
    Workspace workspace = Workspace.ofOne(arguments.session(shell), words.getLast());
    Workspace.Checked checked = workspace.check(workspace.files().getFirst());
    Compilation compilation =
        ErrorReport.of(arguments, shell)
            .sound(checked, "the plan has errors, so there is nothing to compare with");
    List<Runbook> runbooks =
        compilation.runbooks().stream()
            .map(runbook -> workspace.completed(runbook, compilation.unit()))
            .toList();
    if (runbooks.isEmpty()) {
      shell.say("there is no plan in " + checked.file().name());
      return Status.NOTHING;
    }
    Outcome<List<Emitter>> loaded = emitters.loadAll();
    Set<Diagnostic> faults = new LinkedHashSet<>(loaded.diagnostics());
    List<Verification.Candidate> candidates = candidates(runbooks, loaded.value(), faults);
    Verification verification = candidates.isEmpty() ? null : Verification.of(text, id, candidates);
    boolean current =
        verification != null && verification.verdict() == Verification.Verdict.CURRENT;
    if (verification == null || (!current && !faults.isEmpty())) {
      return ErrorReport.of(arguments, shell)
          .refuse(
              faults,
              "some artifacts cannot be written, and " + name + " matches none of the others");
    }
    shell
        .out()
        .print(
            json
                ? VerificationReport.json(name, checked.file().name(), verification)
                : VerificationReport.text(name, checked.file().name(), verification, text));
    return current ? Status.CLEAN : Status.FINDINGS;
  }

  private static List<Verification.Candidate> candidates(
      List<Runbook> runbooks, List<Emitter> emitters, Set<Diagnostic> faults) {
    List<Verification.Candidate> candidates = new ArrayList<>();
    for (Runbook runbook : runbooks) {
      for (Emitter emitter : emitters) {
        Outcome<List<Artifact>> drawn = emitter.emit(runbook);
        // That a plan has no playbook says nothing of its other artifacts.
        drawn.diagnostics().stream()
            .filter(fault -> !fault.code().equals(Code.PW0709.name()))
            .forEach(faults::add);
        for (Artifact artifact : drawn.value()) {
          candidates.add(new Verification.Candidate(runbook, artifact));
        }
      }
    }
    return candidates;
  }

  private static String read(String name, Shell shell) throws Refusal {
    try (InputStream in = name.equals("-") ? shell.in() : Disk.named(name, shell)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Refusal.path(name + " is too large to be an artifact of Planwright");
      }
      return new String(bytes, charset(bytes));
    } catch (IOException e) {
      throw Refusal.path("cannot read " + name + ": " + e.getMessage());
    }
  }

  /** An editor of that time may have saved a script as what it calls Unicode. */
  private static Charset charset(byte[] bytes) {
    boolean unicode = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
    return unicode ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
