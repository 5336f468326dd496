package dev.planwright.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Programs of others that judge what we emit. {@code .ci/run} installs them; a test that needs one
 * that is missing is skipped.
 */
public final class Tools {

  private static final Path NPM = Path.of("target", "npm", "node_modules").toAbsolutePath();

  private Tools() {}

  /** Returns whether a program is there. */
  public static boolean onPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the command that runs a playbook with every host on this machine.
   *
   * @param folder the folder of the playbook and its inventory, with a slash at its end, or nothing
   * @param home where the machines have the files of their steps
   */
  public static List<String> ansible(String folder, String playbook, Path home) {
    return List.of(
        "ansible-playbook",
        "-i",
        folder + "inventory.yml",
        "-e",
        "ansible_connection=local",
        "-e",
        "ansible_python_interpreter=/usr/bin/python3",
        "-e",
        "planwright_home=" + home,
        folder + playbook);
  }

  /** Returns whether a command that reads nothing can be run here, and ends with exit code 0. */
  public static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Returns a file of the packages that {@code src/test/npm/package.json} names, which may not be
   * there.
   *
   * @param path its path below {@code node_modules}, such as {@code .bin/markdownlint-cli2}
   */
  public static Path npm(String path) {
    return NPM.resolve(path);
  }
}
