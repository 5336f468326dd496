package dev.planwright.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A folder in which programs are run as a CI service runs them: a repository with plans, and a copy
 * of our own files with a launcher that starts the classes under test.
 */
final class Desk {

  private static final String GOOD =
      """
      planwright 1

      kind server {}
      """;
  private static final String BAD =
      """
      planwright 1
      use nowhere
      """;

  private final Path root;
  private final Map<String, String> environment = new TreeMap<>();

  Desk(Path root) {
    this.root = root;
  }

  /** What a program left. */
  record Ran(int status, String text) {}

  /** Returns the repository of whoever uses us, with a good plan and a bad one. */
  Path project() throws Exception {
    Path project = Files.createDirectories(root.resolve("a project"));
    Files.writeString(project.resolve("good.plan"), GOOD);
    Files.writeString(project.resolve("bad.plan"), BAD);
    commit(project);
    return project;
  }

  /** Returns a repository with these files of ours and the launcher, tagged as a release. */
  Path ours(String... files) throws Exception {
    Path ours = Files.createDirectories(root.resolve("planwright"));
    for (String file : files) {
      Path copy = ours.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(file), copy);
    }
    Path launcher = ours.resolve("planwright");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' dev.planwright.cli.Main \"$@\"\n");
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException("cannot make the launcher executable");
    }
    commit(ours);
    run(ours, "git", "tag", "v0.1.0");
    return ours;
  }

  /** Sets a variable for the programs that run. */
  Desk with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs a program in a folder. */
  Ran run(Path folder, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    Map<String, String> all = builder.environment();
    all.keySet().removeIf(name -> name.startsWith("GIT") || name.startsWith("CI"));
    all.putAll(environment);
    all.put("HOME", root.toString());
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      all.put("GIT_" + role + "_NAME", "A");
      all.put("GIT_" + role + "_EMAIL", "a@example.org");
    }
    Path output = Files.createTempFile(root, "output", ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    int status = process.waitFor();
    return new Ran(status, Files.readString(output, UTF_8));
  }

  private void commit(Path folder) throws Exception {
    run(folder, "git", "init", "-q", "-b", "main");
    run(folder, "git", "add", "-A");
    Ran ran = run(folder, "git", "commit", "-q", "-m", "first");
    if (ran.status() != 0) {
      throw new IOException(ran.text());
    }
  }

  /** Returns what a YAML file of ours holds at a path of names and indices. */
  static Object yaml(String file, Object... place) throws IOException {
    Object at =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
    for (Object step : place) {
      at = step instanceof Integer index ? ((List<?>) at).get(index) : ((Map<?, ?>) at).get(step);
      if (at == null) {
        throw new IOException(file + " has no " + List.of(place));
      }
    }
    return at;
  }

  /** Returns the names of the files in a folder and below, but for those of git. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<String> names = new ArrayList<>();
      walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith(".git"))
          .sorted()
          .forEach(names::add);
      return names;
    }
  }
}
