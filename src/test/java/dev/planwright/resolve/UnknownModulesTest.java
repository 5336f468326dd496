package dev.planwright.resolve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a module that is not there. */
class UnknownModulesTest {

  @TempDir Path folder;

  @Test
  void theModulesBelowItAreNamed() throws IOException {
    Path library = Files.createDirectories(folder.resolve("lib/mail"));
    for (String name : new String[] {"queue", "relay"}) {
      Files.writeString(
          library.resolve(name + ".plan"), "planwright 1\nmodule mail." + name + "\n");
    }
    Files.writeString(folder.resolve("my.plan"), "planwright 1\nuse mail\n");
    String out = new Terminal(folder).run("lint", "--library", "lib", "my.plan").out();
    assertTrue(out.contains("there is no module `mail`"), out);
    assertTrue(out.contains("note: there is mail.queue, mail.relay\n"), out);
    assertTrue(out.contains("help: its file is `mail/mail.plan`, below a folder of"), out);
  }
}
