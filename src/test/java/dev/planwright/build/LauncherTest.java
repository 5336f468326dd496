package dev.planwright.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code planwright} script in a small checkout, with a JDK and a Maven that only pretend. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      for word do
        case $word in
          -XX:Wrong)
            echo "Unrecognized VM option 'Wrong'" >&2
            exit 1
            ;;
          -XX:AOTCacheOutput=*)
            echo trained >> "$TRACE"
            [ -e "$UNTRAINABLE" ] || echo classes > "${word#*=}"
            exit
            ;;
          -XX:AOTCache=*) echo "cached" ;;
        esac
      done
      while [ "$1" != dev.planwright.cli.Main ]; do shift; done
      printf '<%s>\\n' "$@"
      exit 3
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "noise of the build"
      [ ! -e broken ] || exit 1
      echo built >> "$TRACE"
      mkdir -p target
      echo classes > target/planwright.jar
      """;

  @TempDir Path folder;
  private Path checkout;
  private Path jdk;
  private String options = "";
  private String locale = "C.UTF-8";
  private String path;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a check out"));
    for (String file : List.of("pom.xml", "src/main/java/A.java", "plans/examples/a.plan")) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.createFile(checkout.resolve(file));
    }
    script(checkout.resolve("planwright"), SourceCheckout.read(Path.of("planwright")));
    jdk = jdk("25.0.3");
    script(folder.resolve("bin/mvn"), MAVEN);
    path = folder.resolve("bin") + ":" + System.getenv("PATH");
  }

  @Test
  void theFirstRunBuildsAndTrainsAndTheNextDoesNot() throws Exception {
    Run first = run("lint", "two words", "");
    assertEquals("cached\n<dev.planwright.cli.Main>\n<lint>\n<two words>\n<>\n", first.out());
    assertTrue(first.err().startsWith("planwright: building"), first.err());
    assertFalse(first.err().contains("noise"), first.err());
    assertEquals(3, first.status());
    assertEquals(List.of("built", "trained"), trace());

    Run second = run("lint", "two words", "");
    assertEquals(first.out(), second.out());
    assertEquals("", second.err());
    assertEquals(List.of("built", "trained"), trace());
  }

  @Test
  void aLinkToTheScriptWillDo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("bin/direct"), Path.of("indirect"));
    Files.createSymbolicLink(folder.resolve("bin/indirect"), Path.of("../a check out/planwright"));
    assertEquals(3, start(link, "lint").finish().status());
  }

  @Test
  void anEditedOrDeletedSourceIsBuilt() throws Exception {
    run("lint");
    Files.writeString(checkout.resolve("src/main/java/A.java"), "class A {}");
    run("lint");
    assertEquals(List.of("built", "trained", "built", "trained"), trace());
    Files.delete(checkout.resolve("src/main/java/A.java"));
    run("lint");
    assertEquals(6, trace().size());
  }

  @Test
  void aFailedBuildShowsItsLogAndLeavesNoLock() throws Exception {
    Path broken = Files.createFile(checkout.resolve("broken"));
    Run failed = run("lint");
    assertEquals(70, failed.status());
    assertEquals("", failed.out());
    assertTrue(failed.err().contains("noise of the build"), failed.err());

    Files.delete(broken);
    assertEquals(3, run("lint").status());
  }

  @Test
  void anUntrainableJvmRunsWithoutACacheAndIsNotTriedAgain() throws Exception {
    Files.createFile(folder.resolve("untrainable"));
    assertEquals("<dev.planwright.cli.Main>\n<lint>\n", run("lint").out());
    assertEquals("<dev.planwright.cli.Main>\n<lint>\n", run("lint").out());
    assertEquals(List.of("built", "trained"), trace());
  }

  /** Also where size and time are as they were, which a disk that decays leaves alone. */
  @ParameterizedTest
  @ValueSource(strings = {"classeS\n", "classes", "", "classes\n\n"})
  void aDamagedCacheIsMadeAnew(String damaged) throws Exception {
    run("lint");
    Path cache = checkout.resolve("target/planwright-25.0.3.aot");
    FileTime made = Files.getLastModifiedTime(cache);
    Files.writeString(cache, damaged);
    Files.setLastModifiedTime(cache, made);
    assertEquals("cached\n<dev.planwright.cli.Main>\n<lint>\n", run("lint").out());
    assertEquals("classes\n", Files.readString(cache));
    assertEquals(List.of("built", "trained", "trained"), trace());
    run("lint");
    assertEquals(3, trace().size());
  }

  /** A disk that is full leaves half a cache, at which the JVM dies. */
  @Test
  void aCacheThatTheJvmDoesNotAcceptIsNotUsed() throws Exception {
    script(
        jdk.resolve("bin/java"),
        JAVA.replace("-XX:AOTCache=*)", "-XX:AOTMode=on) kill -SEGV $$ ;;\n    -XX:AOTCache=*)"));
    for (int i = 0; i < 2; i++) {
      Run run = run("lint");
      assertEquals("<dev.planwright.cli.Main>\n<lint>\n", run.out());
      assertEquals(3, run.status());
    }
    assertEquals(List.of("built", "trained"), trace());
  }

  @Test
  void aCacheOfAnotherJdkOfThisVersionIsMadeAnew() throws Exception {
    run("lint");
    Path release = jdk.resolve("release");
    Files.writeString(release, Files.readString(release) + "IMPLEMENTOR=\"other\"\n");
    run("lint");
    assertEquals(List.of("built", "trained", "trained"), trace());
  }

  /** Java itself ends with 1 when it does not start, which would look like findings. */
  @Test
  void aJvmThatDoesNotStartIsNoFinding() throws Exception {
    options = "-XX:Wrong";
    Run refused = run("lint");
    assertEquals(2, refused.status());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("Unrecognized VM option 'Wrong'"), refused.err());
    assertTrue(refused.err().contains("planwright: Java does not start"), refused.err());
  }

  @Test
  void aLocaleThatIsNotInstalledIsReplaced() throws Exception {
    locale = "xx_YY.UTF-8";
    script(
        jdk.resolve("bin/java"),
        JAVA.replace("while [", "echo \"in $LC_ALL\"\nwhile [").replace("exit\n", "exit 0\n"));
    assertTrue(run("lint").out().contains("in C.UTF-8\n"));
  }

  @Test
  void firstRunsAtTheSameTimeBuildOnce() throws Exception {
    List<Started> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      started.add(start(checkout.resolve("planwright"), "lint"));
    }
    for (Started one : started) {
      assertEquals(3, one.finish().status());
    }
    assertEquals(List.of("built", "trained"), trace());
  }

  @Test
  void theLockOfAKilledRunIsRemoved() throws Exception {
    Path lock = Files.createDirectories(checkout.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("pid"), "99999999");
    assertEquals(3, run("lint").status());
  }

  @Test
  void withoutMavenTheWrapperBuilds() throws Exception {
    script(checkout.resolve("mvnw"), MAVEN.replace("built", "wrapped"));
    path = tools();
    assertEquals(3, run("lint").status());
    assertEquals(List.of("wrapped", "trained"), trace());
  }

  /** A release starts without a program of the system, and writes nothing. */
  @Test
  void aReleaseRunsItsOwnRuntime() throws Exception {
    Path release = Files.createDirectories(folder.resolve("a release"));
    script(release.resolve("planwright"), SourceCheckout.read(Path.of("planwright")));
    script(
        release.resolve("runtime/bin/java"),
        JAVA.replace("!= dev.planwright.cli.Main", "!= dev.planwright/dev.planwright.cli.Main"));
    Files.createDirectories(release.resolve("runtime/lib"));
    Files.createFile(release.resolve("runtime/lib/modules"));
    path = "";
    Run run = start(release.resolve("planwright"), "lint", "a b").finish();
    assertEquals("<dev.planwright/dev.planwright.cli.Main>\n<lint>\n<a b>\n", run.out());
    assertEquals("", run.err());
    assertEquals(3, run.status());
    assertTrue(Files.notExists(release.resolve("target")));
    options = "-XX:Wrong";
    path = System.getenv("PATH");
    assertEquals(2, start(release.resolve("planwright"), "lint").finish().status());
  }

  @Test
  void anOldJdkIsRefusedInOneLine() throws Exception {
    jdk = jdk("17.0.15");
    Run refused = run("lint");
    assertEquals(2, refused.status());
    assertEquals("", refused.out());
    assertEquals(
        "planwright: PLANWRIGHT_JAVA_HOME is " + jdk + ", which is no JDK 25 or newer\n",
        refused.err());
  }

  private Run run(String... words) throws Exception {
    return start(checkout.resolve("planwright"), words).finish();
  }

  private Started start(Path script, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("PLANWRIGHT_JAVA_HOME", jdk.toString());
    builder.environment().put("PATH", path);
    builder.environment().put("PLANWRIGHT_JAVA_OPTS", options);
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("TRACE", folder.resolve("trace").toString());
    builder.environment().put("UNTRAINABLE", folder.resolve("untrainable").toString());
    return new Started(builder.start(), out, err);
  }

  /** Returns a PATH on which is what the launcher calls, and no Maven. */
  private String tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : "cat cksum find head locale mkdir mv rm sed sleep touch".split(" ")) {
      for (String where : System.getenv("PATH").split(":")) {
        Path program = Path.of(where, tool);
        if (Files.isExecutable(program)) {
          script(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
        }
      }
    }
    return tools.toString();
  }

  private List<String> trace() throws IOException {
    return Files.readAllLines(folder.resolve("trace"));
  }

  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "");
    Files.writeString(home.resolve("release"), "A=\"b\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private record Run(int status, String out, String err) {}

  private record Started(Process process, Path out, Path err) {

    Run finish() throws Exception {
      int status = process.waitFor();
      return new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
  }
}
