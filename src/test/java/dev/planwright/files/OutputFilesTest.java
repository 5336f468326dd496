package dev.planwright.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves on the disk, whenever it is killed. */
@DisabledOnOs(OS.WINDOWS)
class OutputFilesTest {

  private static final Map<String, String> OLD =
      Map.of("runbook.md", "old", "A.cmd", "old", "sub/notes", "mine", "gone.cmd", "old");
  private static final Map<String, String> NEW = Map.of("runbook.md", "new", "A.cmd", "new");

  @TempDir Path folder;

  /** The files of a run are all new, or all as they were; a reader never sees a mixture. */
  @Test
  void aKillLeavesOneWholeFolder() throws IOException {
    Map<String, String> after = new TreeMap<>(OLD);
    after.putAll(NEW);
    int kills = 0;
    boolean killed = true;
    for (int steps = 0; killed; steps++, kills++) {
      Path root = Files.createDirectory(folder.resolve("killed-" + steps));
      write(new OutputFiles(root, false), root, OLD);
      killed = isKilled(new OutputFiles(new KilledSteps(steps), root, false), root, NEW);
      Map<String, String> seen = visible(root.resolve("out/web"));
      if (seen.isEmpty()) {
        assertEquals(new TreeMap<>(OLD), hidden(root, "old"), "killed between the two renames");
        assertEquals(after, hidden(root, "new"));
      } else {
        assertTrue(seen.equals(new TreeMap<>(OLD)) || seen.equals(after), steps + ": " + seen);
      }
      assertTrue(visible(root).keySet().stream().noneMatch(name -> name.contains(".part")));

      write(new OutputFiles(root, false), root, NEW);
      assertEquals(after, visible(root.resolve("out/web")), "the next run mends it");
      assertEquals(
          1,
          visible(root.resolve("out")).keySet().stream()
              .map(name -> name.split("/")[0])
              .distinct()
              .count(),
          "nothing is left over");
    }
    assertTrue(kills > 15, () -> "too few steps");
  }

  @Test
  void aKillLeavesOneWholeFile() throws IOException {
    boolean killed = true;
    for (int steps = 0; killed; steps++) {
      Path root = Files.createDirectory(folder.resolve("killed-" + steps));
      Path file = Files.writeString(root.resolve("a.plan"), "old");
      OutputFiles output = new OutputFiles(new KilledSteps(steps), root, false);
      try {
        output.write(Map.of(file, "new".getBytes(StandardCharsets.UTF_8)));
        killed = false;
      } catch (KilledSteps.Killed _) {
        String text = Files.readString(file);
        assertTrue(text.equals("old") || text.equals("new"), text);
      }
      new OutputFiles(root, false).write(Map.of(file, "new".getBytes(StandardCharsets.UTF_8)));
      assertEquals(Map.of("a.plan", "new"), visible(root));
    }
  }

  @Test
  void whatElseLiesThereStays() throws IOException {
    write(new OutputFiles(folder, false), folder, OLD);
    Files.createSymbolicLink(folder.resolve("out/web/link"), Path.of("sub/notes"));
    write(new OutputFiles(folder, false), folder, NEW);
    assertEquals("mine", Files.readString(folder.resolve("out/web/link")));
    assertEquals(Path.of("sub/notes"), Files.readSymbolicLink(folder.resolve("out/web/link")));
  }

  @Test
  void aFailureLeavesEverythingAsItWas() throws IOException {
    write(new OutputFiles(folder, false), folder, OLD);
    Files.createDirectory(folder.resolve("report"));
    Map<Path, byte[]> artifacts = bytes(folder, NEW);
    assertThrows(
        FileSystemException.class,
        () ->
            new OutputFiles(folder, false)
                .write(
                    Map.of(folder.resolve("report"), new byte[1]),
                    Map.of(folder.resolve("out"), artifacts)));
    assertEquals(new TreeMap<>(OLD), visible(folder.resolve("out/web")));
    assertEquals(OLD.size(), visible(folder).size());
  }

  @Test
  void nothingIsWrittenThroughALinkUnlessAskedFor() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path root = Files.createDirectory(folder.resolve("root"));
    Path kept = Files.writeString(outside.resolve("kept"), "kept");
    Files.createSymbolicLink(root.resolve("report"), kept);
    Files.createSymbolicLink(root.resolve("linked"), outside);
    Files.createSymbolicLink(root.resolve("out"), outside);
    Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("none"));
    for (String name : new String[] {"report", "linked/kept", "linked/new", "dangling"}) {
      assertThrows(
          FileSystemException.class,
          () -> new OutputFiles(root, false).write(Map.of(root.resolve(name), new byte[1])),
          name);
    }
    assertThrows(FileSystemException.class, () -> write(new OutputFiles(root, false), root, NEW));
    assertEquals(Map.of("kept", "kept"), visible(outside));

    new OutputFiles(root, true)
        .write(Map.of(root.resolve("report"), "x".getBytes(StandardCharsets.UTF_8)));
    assertEquals("x", Files.readString(kept));
    assertTrue(Files.isSymbolicLink(root.resolve("report")));
    write(new OutputFiles(root, true), root, NEW);
    assertEquals("new", Files.readString(outside.resolve("web/A.cmd")));
  }

  @Test
  void permissionsStay() throws IOException {
    write(new OutputFiles(folder, false), folder, OLD);
    Path script = folder.resolve("out/web/A.cmd");
    assertTrue(script.toFile().setExecutable(true));
    write(new OutputFiles(folder, false), folder, NEW);
    assertTrue(Files.isExecutable(script));
    assertFalse(Files.isExecutable(folder.resolve("out/web/runbook.md")));
  }

  private static boolean isKilled(OutputFiles output, Path root, Map<String, String> files)
      throws IOException {
    try {
      write(output, root, files);
      return false;
    } catch (KilledSteps.Killed _) {
      return true;
    }
  }

  private static void write(OutputFiles output, Path root, Map<String, String> files)
      throws IOException {
    output.write(Map.of(), Map.of(root.resolve("out"), bytes(root, files)));
  }

  private static Map<Path, byte[]> bytes(Path root, Map<String, String> files) {
    Map<Path, byte[]> bytes = new LinkedHashMap<>();
    new TreeMap<>(files)
        .forEach((name, text) ->
            bytes.put(root.resolve("out/web/" + name), text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static Map<String, String> hidden(Path root, String kind) {
    String pid = String.valueOf(ProcessHandle.current().pid());
    return visible(root.resolve("out/.web." + pid + "." + kind));
  }

  private static Map<String, String> visible(Path root) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(root)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
