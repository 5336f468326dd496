package dev.planwright.bench;

import dev.planwright.startup.BuildStep;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures what each measure for a short start saves: a lint of an example as it is shipped and the
 * same without one of them, in turn, so that a drifting machine hits both alike.
 */
final class StartUpMeasures {

  private static final int PAIRS = 15;
  private static final String MAIN = "dev.planwright.cli.Main";
  private static final String PLAIN_CONCATENATION = "-XDstringConcat=inline";

  private final Path checkout;
  private final String java;
  private final String classPath;
  private final Path folder;
  private final List<String> flags;

  /** How the program is started. */
  private record Start(String name, List<String> command) {}

  /**
   * Prepares the measuring.
   *
   * @param checkout the checkout, built
   * @param java the program that starts a JVM
   * @param classPath what the compiler is compiled with
   */
  StartUpMeasures(Path checkout, String java, String classPath) throws IOException {
    this.checkout = checkout;
    this.java = java;
    this.classPath = classPath;
    this.folder = Files.createTempDirectory("measures-");
    this.flags = launcherFlags(checkout.resolve("planwright"));
  }

  /** Builds the program without each of the measures, and prints what they save. */
  void run() throws IOException, InterruptedException {
    Path inline = compile("compiled", PLAIN_CONCATENATION);
    Path shipped = jar("shipped", inline, List.of());
    Start all = start("shipped", shipped, flags, true);
    List<Start> others = new ArrayList<>();
    for (String measure : BuildStep.MEASURES) {
      others.add(start(measure, jar(measure, inline, List.of(measure)), flags, true));
    }
    Path dynamic = jar("concatenation", compile("dynamic", "-proc:none"), List.of());
    others.add(start("inline-concatenation", dynamic, flags, true));
    for (String flag : flags) {
      List<String> fewer = flags.stream().filter(Predicate.not(flag::equals)).toList();
      others.add(start(flag.replace(":", ""), shipped, fewer, true));
    }
    others.add(start("start-up-cache", shipped, flags, false));
    System.out.println("measure                        with    without   saves, ms");
    for (Start other : others) {
      compare(all, other);
    }
    delete(folder);
  }

  private void compare(Start all, Start other) throws IOException, InterruptedException {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> saved = new ArrayList<>();
    for (int pair = 0; pair <= PAIRS; pair++) {
      boolean first = pair % 2 == 0;
      double one = time(first ? all : other);
      double two = time(first ? other : all);
      if (pair > 0) {
        with.add(first ? one : two);
        without.add(first ? two : one);
        saved.add(first ? two - one : one - two);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-28s %6.0f %10.0f %10.1f%n",
        other.name(),
        Benchmark.median(with),
        Benchmark.median(without),
        Benchmark.median(saved));
  }

  private static double time(Start start) throws IOException, InterruptedException {
    return Benchmark.time(false, start.command().toArray(String[]::new));
  }

  /** Compiles the program; what the build does afterwards is left to {@link #jar}. */
  private Path compile(String name, String option) throws IOException, InterruptedException {
    Path classes = Files.createDirectories(folder.resolve(name));
    List<String> sources = new ArrayList<>();
    for (String root : List.of("src/main/java", "target/generated-sources/antlr4")) {
      try (Stream<Path> files = Files.walk(checkout.resolve(root))) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(sources::add);
      }
    }
    Path list = Files.write(folder.resolve(name + ".sources"), sources);
    String javac = Path.of(java).resolveSibling("javac").toString();
    String[] command = {javac, "-nowarn", option, "-cp", classPath, "-d", "" + classes, "@" + list};
    Benchmark.time(false, command);
    return classes;
  }

  /** Returns the program as a jar without some of the measures of the build. */
  private Path jar(String name, Path compiled, List<String> without)
      throws IOException, InterruptedException {
    Path classes = folder.resolve(name + ".classes");
    copy(compiled, classes);
    copy(checkout.resolve("plans/library"), classes.resolve("library"));
    List<String> step = new ArrayList<>(List.of(java, "-cp", classes + ":" + classPath));
    step.addAll(List.of(BuildStep.class.getName(), classes.toString()));
    step.addAll(without);
    Benchmark.time(false, step.toArray(String[]::new));
    Path jar = folder.resolve(name + ".jar");
    Files.copy(checkout.resolve("target/planwright.jar"), jar);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      copy(classes, inside.getPath("/"));
    }
    return jar;
  }

  /** Returns a way to start the program, with a start-up cache trained for it or without one. */
  private Start start(String name, Path jar, List<String> flags, boolean cached)
      throws IOException, InterruptedException {
    String plan = checkout.resolve("plans/examples/sql70-sp4-present.plan").toString();
    List<String> lint = List.of("-cp", jar.toString(), MAIN, "lint", plan);
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(flags);
    if (cached) {
      String cache = folder.resolve(name + ".aot").toString();
      List<String> training = new ArrayList<>(command);
      training.add("-XX:AOTCacheOutput=" + cache);
      training.addAll(lint);
      Benchmark.time(false, training.toArray(String[]::new));
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(lint);
    return new Start(name, command);
  }

  private static List<String> launcherFlags(Path launcher) throws IOException {
    String flags = "flags='";
    for (String line : Files.readAllLines(launcher)) {
      if (line.startsWith(flags)) {
        return List.of(line.substring(flags.length(), line.length() - 1).split(" ", -1));
      }
    }
    throw new IOException(launcher + " has no line " + flags);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path place = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(place);
        } else {
          Files.copy(each, place, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
