package dev.planwright.postgresql;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three PostgreSQL servers in a folder, of which a is the primary, and the scripts for them. */
final class Servers implements AutoCloseable {

  private static final String BIN = "/usr/lib/postgresql/15/bin";
  private static final Path RESOURCES = Path.of("src/test/resources/postgresql").toAbsolutePath();
  private static final Path TERMINAL =
      Path.of("src/test/resources/ansible/terminal.py").toAbsolutePath();
  private static final Path LIBRARY = Path.of("plans/library").toAbsolutePath();
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** PostgreSQL refuses to run as root. */
  private static final List<String> AS_OTHER =
      System.getProperty("user.name").equals("root")
          ? List.of("runuser", "-u", "postgres", "--")
          : List.of();

  final Path folder;
  final String before;
  final String after;

  /** What a run left. */
  record Ran(int code, String out) {}

  /** Makes two releases, servers that can be copied, and the scripts of the plan for them. */
  Servers() throws IOException {
    folder = Files.createTempDirectory(Path.of("/tmp"), "pg");
    Files.copy(RESOURCES.resolve("servers.sh"), folder.resolve("servers.sh"));
    Files.copy(RESOURCES.resolve("cut.sh"), folder.resolve("cut.sh"));
    if (!AS_OTHER.isEmpty()) {
      run(List.of("chown", "-R", "postgres", folder.toString()), Map.of());
    }
    String[] releases = script("releases", BIN).split(" ");
    before = releases[0];
    after = releases[1];
    script("make");
    Files.writeString(
        folder.resolve("orders.plan"),
        PlanFiles.text(RESOURCES.resolve("orders.plan"))
            .replace("@DIR@", folder.toString())
            .replace("@OLD@", before)
            .replace("@NEW@", after));
    compile("scripts");
  }

  /** Compiles the plan for the servers to what --to names. */
  void compile(String to) {
    Terminal.Ran compiled =
        new Terminal(folder)
            .run(
                "compile",
                "--no-config",
                "--to",
                to,
                "--library",
                LIBRARY.toString(),
                "-o",
                folder.resolve("out").toString(),
                folder.resolve("orders.plan").toString());
    if (compiled.status() != 0) {
      throw new IllegalStateException(compiled.out() + compiled.err());
    }
  }

  /** Returns why there can be no servers here, or nothing. */
  static String missing() {
    if (!Files.isExecutable(Path.of(BIN, "postgres"))) {
      return "PostgreSQL 15 is not installed in " + BIN;
    }
    List<String> probe = new ArrayList<>(AS_OTHER);
    probe.addAll(List.of("sh", "-c", "echo >/dev/null"));
    return Tools.succeeds(probe.toArray(String[]::new))
        ? ""
        : "whoever runs PostgreSQL here may not write to /dev/null";
  }

  /** Starts copies of the servers, whose commits wait for so many standbys. */
  void start(int synchronous) throws IOException {
    script("stop");
    forget();
    script("start", String.valueOf(synchronous));
  }

  /** Removes the record of what is done. */
  void forget() throws IOException {
    run(List.of("rm", "-rf", folder.resolve("home").toString()), Map.of());
  }

  @Override
  public void close() throws IOException {
    script("stop");
    run(List.of("rm", "-rf", folder.toString()), Map.of());
  }

  private String script(String verb, String... words) throws IOException {
    List<String> command = new ArrayList<>(AS_OTHER);
    command.addAll(List.of("sh", folder.resolve("servers.sh").toString(), verb, folder.toString()));
    command.addAll(List.of(words));
    Ran ran = run(command, Map.of());
    if (ran.code() != 0) {
      throw new IllegalStateException(verb + ": " + ran.out());
    }
    return ran.out().strip();
  }

  /** Runs a script that was compiled, such as {@code sh a.sh --got S013}. */
  Ran operate(String command, Map<String, String> more) throws IOException {
    List<String> words = new ArrayList<>(List.of("setsid", "-w"));
    words.addAll(AS_OTHER);
    words.addAll(List.of(command.split(" ")));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PW_HOME", folder.resolve("home").toString());
    environment.put("PW_HOST", command.replaceAll("sh ([a-z])\\.sh.*", "$1"));
    return run(words, environment);
  }

  /** Runs a playbook at a terminal, where each question is answered by the id that it names. */
  Ran play(String playbook, Map<String, String> more, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3", TERMINAL.toString(), "-"));
    command.addAll(AS_OTHER);
    command.addAll(Tools.ansible("ansible/", playbook, folder.resolve("home")));
    command.addAll(List.of("-e", "planwright_progress=" + folder.resolve("home/progress")));
    command.addAll(List.of(words));
    Map<String, String> environment = new HashMap<>(more);
    environment.put("ANSIBLE_HOME", folder.resolve("sock/ansible").toString());
    environment.put("ANSIBLE_REMOTE_TEMP", folder.resolve("sock/ansible/far").toString());
    environment.put(
        "ANSIBLE_CONFIG",
        Files.writeString(folder.resolve("ansible.cfg"), "[defaults]\n").toString());
    environment.put("ANSIBLE_NOCOLOR", "1");
    environment.put("ANSIBLE_PIPELINING", "1");
    return run(command, environment);
  }

  /** Returns the file that a step with such a title has at its server once it has begun. */
  Path begun(String title) throws IOException {
    String playbook = Files.readString(folder.resolve("out/roll/ansible/site.yml"));
    Matcher step =
        Pattern.compile(
                "name: \"(S\\d+) %s\"(?s:.*?)name: (\\1(?:-1)?) Record that it begins"
                    .formatted(title))
            .matcher(playbook);
    if (!step.find()) {
      throw new IllegalStateException("no step " + title);
    }
    String server = title.substring(title.lastIndexOf(' ') + 1);
    return folder.resolve("home").resolve(server).resolve(step.group(2) + ".try");
  }

  /** Returns the release that a server says it runs. */
  String release(String server) throws IOException {
    return sql(server, "select split_part(version(), ' ', 2)");
  }

  /** Returns what one statement answers, or that there is no answer. */
  String sql(String server, String statement) throws IOException {
    Ran ran = run(psql(server, statement), Map.of("PGCONNECT_TIMEOUT", "5"));
    return ran.code() == 0 ? ran.out().strip() : "no answer: " + ran.out();
  }

  /** Returns the command of one statement. */
  List<String> psql(String server, String statement) {
    int port = 55431 + NAMES.indexOf(server);
    return List.of(
        BIN + "/psql",
        "-XqAtd",
        "host=" + folder + "/sock port=" + port + " user=postgres dbname=postgres",
        "-c",
        statement);
  }

  /** Returns the command of one statement on whichever server takes writes. */
  List<String> psqlOnPrimary(String statement) {
    String sock = folder + "/sock";
    return List.of(
        BIN + "/psql",
        "-XqAtd",
        "host="
            + String.join(",", sock, sock, sock)
            + " port=55431,55432,55433 user=postgres dbname=postgres connect_timeout=2"
            + " target_session_attrs=read-write",
        "-c",
        statement);
  }

  /** Runs pg_ctl of a server. */
  Ran control(String server, String... words) throws IOException {
    List<String> command = new ArrayList<>(AS_OTHER);
    Path place = folder.resolve(server);
    command.addAll(List.of(place + "/bin/pg_ctl", "-D", place + "/data", "-l", place + "/log"));
    command.addAll(List.of(words));
    return run(command, Map.of());
  }

  /** Writes a file of a server as the account that it runs under. */
  void append(String server, String file, String line) throws IOException {
    List<String> command = new ArrayList<>(AS_OTHER);
    Path target = folder.resolve(server).resolve("data").resolve(file);
    command.addAll(List.of("sh", "-c", "echo \"$1\" >>\"$2\"", "sh", line, target.toString()));
    run(command, Map.of());
  }

  private Ran run(List<String> command, Map<String, String> more) throws IOException {
    Path screen = Files.createTempFile("pw", ".screen");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Files.isDirectory(out()) ? out().toFile() : folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(RESOURCES.resolve("keys").toFile())
              .redirectOutput(screen.toFile());
      builder.environment().putAll(more);
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end of " + command + Files.readString(screen));
      }
      return new Ran(process.exitValue(), Files.readString(screen));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(screen);
    }
  }

  private Path out() {
    return folder.resolve("out/roll");
  }
}
