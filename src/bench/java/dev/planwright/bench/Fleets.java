package dev.planwright.bench;

import dev.planwright.config.ArtifactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what a procedure over many machines costs: lint, each kind of artifact, and what reads
 * the steps, for machines with six steps each, and for workers of Kubernetes in batches of five.
 * Behind each row stands by how much the time grows with the machines: 1 is linear, 2 quadratic.
 */
final class Fleets {

  private static final int[] FLAT = {10, 100, 1_000};
  private static final int[] WORKERS = {50, 100, 200, 400};
  private static final List<String> KINDS =
      List.of("markdown", "html", "json", "scripts", "ansible", "backout");
  private static final double SECOND = 1_000;
  private static final double MEGABYTE = 1e6;

  private static final String FLEET =
      """
      planwright 1
      article A1 "Generated" { modified = 2026-01-01 }
      fact F1 "some come first" in A1 "throughout"
      kind fleet { nodes : node+ }
      kind node in fleet.nodes script posix {
        state drained : bool = false  ends false
        state running : bool = true  ends true
        state version : number = 1
      }
      action drain(n : node) { on n  title "Drain ${n}"  require not n.drained
        run "drain ${n}"  set n.drained = true  takes 1 min  undo fill(n)  from F1 }
      action halt(n : node) { on n  title "Stop ${n}"  require n.drained and n.running
        run "halt ${n}"  set n.running = false  takes 1 min  undo go(n)  from F1 }
      action put(n : node) { on n  title "Put ${n}"  require not n.running
        run "put ${n}"  set n.version = 2  takes 5 min  undo back(n)  from F1 }
      action back(n : node) { on n  title "Put back ${n}"  require not n.running
        run "back ${n}"  set n.version = 1  takes 5 min  from F1 }
      action go(n : node) { on n  title "Start ${n}"  require n.drained and not n.running
        run "go ${n}"  set n.running = true  takes 1 min  undo halt(n)  from F1 }
      action look(n : node) { on n  title "Look at ${n}"  require n.running and n.version == 2
        verify "${n} runs 2"  takes 1 min  from F1 }
      action fill(n : node) { on n  title "Fill ${n}"  require n.running
        run "fill ${n}"  set n.drained = false  takes 1 min  undo drain(n)  from F1 }
      rule one-out { from F1  for f in fleets
        always at most 1 n in f.nodes : not n.running  text "more than one is down" }
      rule drained-first { from F1  for n in nodes
        always n.running or n.drained  text "${n} is down and not drained" }
      fleet F { node w[%s-%d] {} }
      plan flat "Version 2 everywhere" {
        on F
        steps {
          for n in nodes { drain(n)  halt(n)  put(n)  go(n)  look(n)  fill(n) }
        }
      }
      """;

  private static final String KUBERNETES =
      """
      planwright 1
      use kubernetes.kubeadm
      cluster prod {
        has kubernetes 1.30.6
        workers-out = 5
        node c[1-3] {
          role = control
          has api-server 1.30.6, kubeadm 1.30.6, kubelet 1.30.6, kubectl 1.30.6
        }
        node w[%s-%d] { has kubeadm 1.30.6, kubelet 1.30.6, kubectl 1.30.6 }
      }
      plan kube "Kubernetes 1.31" { on prod  install { kubernetes 1.31.4 } }
      """;

  private final Path checkout;

  Fleets(Path checkout) {
    this.checkout = checkout;
  }

  void run() throws IOException, InterruptedException {
    run("machines of six steps", FLEET, "flat", FLAT);
    run("workers of Kubernetes", KUBERNETES, "kube", WORKERS);
  }

  private void run(String what, String text, String plan, int[] sizes)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fleet-");
    List<Path> files = new ArrayList<>();
    for (int size : sizes) {
      Path file = Files.createDirectory(folder.resolve("of" + size)).resolve(plan + ".plan");
      String first = String.format(Locale.ROOT, "%0" + String.valueOf(size).length() + "d", 1);
      Files.writeString(file, String.format(Locale.ROOT, text, first, size));
      files.add(file);
    }
    row(what, sizes, files, List.of("lint"));
    row(what, sizes, files, List.of("steps"));
    row(what, sizes, files, List.of("why", "S050"));
    row(what, sizes, files, List.of("diff"));
    for (String kind : KINDS) {
      String to = folder.resolve("out-" + kind).toString();
      row(what, sizes, files, List.of("compile", "--to", kind, "-o", to));
    }
    allKinds(what, sizes, files, folder.resolve("out"));
    Benchmark.delete(folder);
  }

  /** Compiles each plan to all kinds in one run, as a user does. */
  private void allKinds(String what, int[] sizes, List<Path> files, Path out)
      throws IOException, InterruptedException {
    StringBuilder row = new StringBuilder(what + ", compile to all kinds:");
    double before = 0;
    for (int i = 0; i < sizes.length; i++) {
      Path plan = files.get(i);
      Path to = out.resolve(String.valueOf(sizes[i]));
      ProcessRun run =
          ProcessRun.of(
              Map.of(),
              List.of(
                  checkout.resolve("planwright").toString(),
                  "compile",
                  "--quiet",
                  "--to",
                  String.join(",", ArtifactKind.words()),
                  "-o",
                  to.toString(),
                  plan.toString()));
      String name = String.valueOf(plan.getFileName()).replace(".plan", "");
      double page = Files.size(to.resolve(name).resolve("runbook.html")) / MEGABYTE;
      row.append("  ").append(sizes[i]).append(' ').append(run.shown());
      row.append(String.format(Locale.ROOT, ", page %.1f MB", page));
      row.append(growth(before, run.wall(), sizes, i));
      before = run.wall();
    }
    System.out.println(row);
  }

  private static String growth(double before, double took, int[] sizes, int at) {
    return before > 0
        ? String.format(
            Locale.ROOT,
            " (%.1f)",
            Math.log(took / before) / Math.log((double) sizes[at] / sizes[at - 1]))
        : "";
  }

  /** Times a command for each plan, and says which plan was refused. */
  private void row(String what, int[] sizes, List<Path> files, List<String> command)
      throws IOException, InterruptedException {
    StringBuilder row = new StringBuilder(what + ", " + command.getFirst());
    row.append(command.size() > 2 ? " " + command.get(2) : "").append(':');
    double before = 0;
    for (int i = 0; i < sizes.length; i++) {
      List<String> words = new ArrayList<>(command);
      words.addFirst(checkout.resolve("planwright").toString());
      String file = files.get(i).toString();
      words.add(words.contains("why") ? 2 : words.size(), file);
      if (words.contains("diff")) {
        words.add(file);
      }
      double took;
      try {
        took = Benchmark.time(false, words.toArray(String[]::new)) / SECOND;
      } catch (IOException _) {
        row.append("  ").append(sizes[i]).append(" refused");
        continue;
      }
      row.append(String.format(Locale.ROOT, "  %d %.1f s", sizes[i], took));
      row.append(growth(before, took, sizes, i));
      before = took;
    }
    System.out.println(row);
  }
}
