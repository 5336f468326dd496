package dev.planwright.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A library with two rules, and plans that break them at the lines that a test wants. */
public final class RuleBreakingSite {

  public static final String LIBRARY =
      """
      planwright 1
      module site

      kind farm {
        servers : server+
      }

      kind server in farm.servers {
        spare : bool = false
        size : number = 0
        state web : absent | running = absent
      }

      product web "Web server" on server

      action install-web(s : server) {
        on s
        title "Install the web server on ${s}"
        ask "Run the setup program"
        set s.web = running
        install web on s
      }

      procedure install-web-server installs web on s : server { install-web(s) }

      rule no-spare {
        for f in farms
        for s in f.servers
        check s.spare
        text "there is no spare for ${s}"
      }

      rule too-small warning {
        for f in farms
        for s in f.servers
        check s.size > 3
        text "${s} is too small"
      }
      """;

  private static final Pattern FINDING =
      Pattern.compile("(?m)^\\w+\\[([^\\]]+)\\]: .*\\n +--> (.*):\\d+$");

  private RuleBreakingSite() {}

  /** Returns a folder with the library, for a repository; without git the test is passed over. */
  public static TestFolder repository(Path root) {
    assumeTrue(Checkouts.gitIsThere(), "there is no git");
    return new TestFolder(root).write("lib/site/site.plan", LIBRARY);
  }

  /** Returns a plan for servers, each written as in a plan; the first stands in line 6. */
  public static String plan(String name, String... servers) {
    StringBuilder text = new StringBuilder("planwright 1\n\nuse site\n\nfarm F {\n");
    for (String server : servers) {
      text.append("  ").append(server).append('\n');
    }
    text.append("}\n\nplan ").append(name).append(" {\n  on F\n");
    return text.append("  install { web }\n}\n").toString();
  }

  /** Returns what a run printed as findings: the code and the place, without the column. */
  public static List<String> found(Terminal.Ran ran) {
    return FINDING.matcher(ran.out()).results().map(m -> m.group(1) + " " + m.group(2)).toList();
  }
}
