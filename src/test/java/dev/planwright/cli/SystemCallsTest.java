package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files that a run on a hostile repository opens and changes, told by the kernel: neither our
 * JVM nor the git that it starts touches another. Attempts that fail count too.
 */
@EnabledOnOs(OS.LINUX)
class SystemCallsTest {

  private static final String TRACED =
      "trace=open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,"
          + "mkdirat,symlink,symlinkat,link,linkat,truncate,chmod,fchmodat";

  /** A call, and the folder that its first path starts from, where it tells. */
  private static final Pattern CALL =
      Pattern.compile("^\\d+ +(\\w+)\\((?:\\w+<([^>]*)>, )?\"([^\"]*)\"(.*)$");

  private static final Pattern NEXT = Pattern.compile("(?:\\w+<([^>]*)>, )?\"([^\"]*)\"");
  private static final Pattern RESULT = Pattern.compile("= \\d+<([^>]*)>$");
  private static final Pattern WRITES = Pattern.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC");

  private static final List<Path> SYSTEM =
      Stream.of("/proc", "/sys", "/dev", "/etc", "/usr", "/lib", "/lib64", "/bin", "/run/systemd")
          .map(Path::of)
          .toList();

  @TempDir Path path;
  private Path root;
  private Path home;
  private TestFolder folder;

  /** A file that a run opened or changed. */
  private record Touched(Path file, boolean written, String line) {}

  @BeforeEach
  void fill() throws IOException {
    assumeTrue(Tools.succeeds("strace", "-f", "-y", "true"), "there is no strace, or no leave");
    path = path.toRealPath();
    root = Files.createDirectory(path.resolve("repository"));
    home = Files.createDirectory(path.resolve("home"));
    folder = new TestFolder(root);
    new TestFolder(path)
        .write("outside/secret.plan", "planwright 1\n")
        .write("outside/site/site.plan", RuleBreakingSite.LIBRARY)
        .write("outside/markdown/margin.ftl", "text");
    folder
        .write("lib/site/site.plan", RuleBreakingSite.LIBRARY)
        .write("good.plan", RuleBreakingSite.plan("web", "server A { spare = true  size = 4 }"))
        .write("long.plan", "planwright  1\n\nuse   site\n")
        .write("up.plan", "planwright 1\n\nuse \"../outside/secret.plan\"\n")
        .write("through.plan", "planwright 1\n\nuse \"linked/secret.plan\"\n")
        .write("device.plan", "planwright 1\n\nuse \"/root/.profile\"\n");
    folder.link("linked", "../outside");
    folder.link("link.plan", "../outside/secret.plan");
    folder.link("mine/markdown/margin.ftl", "../../../outside/markdown/margin.ftl");
    assumeTrue(Checkouts.gitIsThere(), "there is no git");
    new Checkouts(root).init();
  }

  @Test
  void whatIsNamedOutsideIsOpenedAndSeen() throws Exception {
    Path named = path.resolve("outside/secret.plan");
    List<Touched> all = trace(0, "lint", named.toString());
    assertTrue(all.stream().anyMatch(it -> it.file().equals(named)));
    assertThrows(AssertionError.class, () -> judge(all, List.of()));
  }

  @Test
  void lintOpensTheProjectAndWritesNothing() throws Exception {
    List<Touched> all = trace(1, "lint", "--library", "lib", ".");
    judge(all, List.of());
    for (String read : List.of("good.plan", "up.plan", "through.plan", "lib/site/site.plan")) {
      assertTrue(all.stream().anyMatch(it -> it.file().equals(root.resolve(read))), read);
    }
  }

  @Test
  void anExtendedConfigurationOutsideIsNotOpened() throws Exception {
    folder.write("planwright.plan", "planwright 1\n\nproject {\n  library = \"linked\"\n}\n");
    judge(trace(2, "lint", "good.plan"), List.of());
  }

  @Test
  void compileWritesBelowItsFolder() throws Exception {
    List<Touched> all = trace(0, "compile", "--library", "lib", "-o", "out", "good.plan");
    judge(all, List.of(root.resolve("out")));
    assertTrue(all.stream().anyMatch(Touched::written));
    judge(trace(2, "compile", "--library", "lib", "-o", "linked", "good.plan"), List.of());
    judge(
        trace(1, "compile", "--library", "lib", "--templates", "mine", "good.plan"),
        List.of(root.resolve("out")));
  }

  @Test
  void fmtWritesThePlansThatItIsGiven() throws Exception {
    List<Touched> all = trace(1, "fmt", "long.plan", "link.plan");
    judge(all, List.of(root));
    assertEquals("planwright 1\n\nuse site\n", folder.read("long.plan"));
  }

  /** Sees that nothing outside the project was opened, and nothing written but below folders. */
  private void judge(List<Touched> all, List<Path> writable) throws IOException {
    assertTrue(all.size() > 20, "the trace tells too little: " + all);
    List<Path> readable = new ArrayList<>(SYSTEM);
    readable.add(root);
    readable.add(home); // the settings of git
    readable.add(Path.of(System.getProperty("java.home")).toRealPath());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      readable.add(Path.of(entry).toAbsolutePath());
    }
    for (Touched touched : all) {
      assertFalse(touched.line().contains("outside/"), touched.line());
      assertTrue(below(touched.file(), readable), touched.line());
      if (touched.written() && !touched.file().startsWith("/proc")) {
        boolean nowhere = touched.file().equals(Path.of("/dev/null"));
        assertTrue(nowhere || below(touched.file(), writable), touched.line());
      }
    }
  }

  private static boolean below(Path file, List<Path> folders) {
    return folders.stream().anyMatch(file::startsWith);
  }

  /** Runs the program in the project, and returns what it touched. */
  private List<Touched> trace(int status, String... words) throws Exception {
    Path trace = path.resolve("trace");
    List<String> command =
        new ArrayList<>(List.of("strace", "-f", "-y", "-s", "4096", "-o", trace.toString()));
    command.addAll(List.of("-e", TRACED, System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.planwright.cli.Main");
    command.addAll(List.of(words));
    Path out = path.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "XDG_CONFIG_HOME")) {
      builder.environment().remove(name);
    }
    builder.environment().put("HOME", home.toString());
    assertEquals(status, builder.start().waitFor(), Files.readString(out));
    List<Touched> all = new ArrayList<>();
    for (String line : Files.readAllLines(trace)) {
      Matcher call = CALL.matcher(line);
      if (call.find()) {
        add(all, call, line);
      } else {
        assertFalse(line.contains("\""), "not understood: " + line);
        behind(all, false, line); // the end of a call that another thread's came into
      }
    }
    return all;
  }

  private void add(List<Touched> all, Matcher call, String line) {
    boolean written = !call.group(1).startsWith("open") || WRITES.matcher(line).find();
    all.add(new Touched(resolve(call.group(2), call.group(3)), written, line));
    behind(all, written, line);
    Matcher next = NEXT.matcher(call.group(4));
    if (next.find()) {
      all.add(new Touched(resolve(next.group(1), next.group(2)), written, line));
    }
  }

  /** Adds what the kernel found behind all links. */
  private static void behind(List<Touched> all, boolean written, String line) {
    Matcher result = RESULT.matcher(line);
    if (result.find()) {
      all.add(new Touched(Path.of(result.group(1)), written, line));
    }
  }

  private Path resolve(@Nullable String from, String name) {
    return (from == null ? root : Path.of(from)).resolve(name).normalize();
  }
}
