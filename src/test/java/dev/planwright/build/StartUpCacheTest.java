package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code planwright} script as installed, with this JDK and a start-up cache that decays. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class StartUpCacheTest {

  private static final Path CLASSES = Path.of("target/classes");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("installed"));
    Files.copy(Path.of("planwright"), home.resolve("planwright"));
    assertTrue(home.resolve("planwright").toFile().setExecutable(true));
    Files.createSymbolicLink(home.resolve("plans"), Path.of("plans").toAbsolutePath());
    jar(Files.createDirectory(home.resolve("lib")).resolve("planwright.jar"));
    Files.writeString(folder.resolve("clean.plan"), "planwright 1\n");
    Files.writeString(folder.resolve("broken.plan"), "planwright 1\nwrong\n");
  }

  @Test
  void bytesThatChangeDoNotChangeARun() throws Exception {
    Run clean = lint("clean.plan");
    Run broken = lint("broken.plan");
    assertEquals(0, clean.status(), clean.toString());
    assertEquals(1, broken.status(), broken.toString());
    Path cache = cache();
    byte[] sound = Files.readAllBytes(cache);
    assertTrue(sound.length > 1 << 20, "no cache was made");
    byte[] note = Files.readAllBytes(Path.of(cache + ".of"));
    FileTime made = Files.getLastModifiedTime(cache);
    Random random = new Random(1);
    for (int place = 0; place < 12; place++) {
      byte[] damaged = sound.clone();
      // Once in the header, and then anywhere.
      int at = place == 0 ? 40 : random.nextInt(sound.length - 64);
      for (int i = at; i < at + 64; i++) {
        damaged[i] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(cache, damaged);
      Files.setLastModifiedTime(cache, made);
      Files.write(Path.of(cache + ".of"), note);
      Files.setLastModifiedTime(Path.of(cache + ".of"), made);
      String where = "damaged at " + at;
      assertEquals(clean, lint("clean.plan"), where);
      assertFalse(Arrays.equals(damaged, Files.readAllBytes(cache)), where);
      assertEquals(broken, lint("broken.plan"), where);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith("hs_err")));
    }
  }

  private Path cache() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
  }

  private Run lint(String plan) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("planwright").toString(), "lint", plan)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PLANWRIGHT_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("PLANWRIGHT_JAVA_OPTS");
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(out));
  }

  /** Packs our classes; those of others are found through the manifest. */
  private static void jar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(CLASSES)) {
      walk.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Path file : files) {
        out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }

  private record Run(int status, String text) {}
}
