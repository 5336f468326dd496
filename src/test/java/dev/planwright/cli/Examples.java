package dev.planwright.cli;

import dev.planwright.corpus.PlanFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plans that tests compile. */
public final class Examples {

  /** A whole plan in one file: one product, one server, one step. */
  public static final String WEB =
      """
      planwright 1

      kind server {
        state web : absent | running = absent
      }

      product web "Web server" on server

      action install-web(s : server) {
        on s
        title "Install the web server on ${s}"
        run "setup.exe /q"
        set s.web = running
        install web on s
      }

      procedure install-web-server installs web on s : server { install-web(s) }

      server WEB1 {}

      plan web "Web server" {
        on WEB1
        install { web }
      }
      """;

  private Examples() {}

  /** The examples that have no findings. */
  public static List<Path> clean() {
    return all().filter(file -> !file.toString().contains("broken")).toList();
  }

  /** All examples that users copy. */
  public static Stream<Path> all() {
    return PlanFiles.below(Path.of("plans", "examples")).stream();
  }
}
