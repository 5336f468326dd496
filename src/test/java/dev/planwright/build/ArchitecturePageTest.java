package dev.planwright.build;

import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the architecture lists the packages as they are. */
class ArchitecturePageTest {

  private static final Path ROOT = Path.of("src/main/java/dev/planwright");
  private static final Pattern DOC = Pattern.compile("(?s)^/\\*\\*(.*?)\\*/");

  @Test
  void thePackagesAreListed() {
    StringBuilder page =
        new StringBuilder(PlanFiles.text(Path.of("src/test/resources/docs/architecture-head.md")));
    page.append("\n| package | job |\n|---|---|\n");
    for (String layer : ArchitectureTest.LAYERS) {
      for (Path folder : folders(ROOT.resolve(layer))) {
        String name =
            ROOT.relativize(folder).toString().replace(folder.getFileSystem().getSeparator(), ".");
        page.append("| `").append(name).append("` | ");
        page.append(job(folder)).append(" |\n");
      }
    }
    Golden.check(Path.of("docs", "architecture.md"), page.toString());
  }

  private static List<Path> folders(Path top) {
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(folder -> Files.exists(folder.resolve("package-info.java")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first sentence of the description of a package. */
  private static String job(Path folder) {
    Matcher doc = DOC.matcher(PlanFiles.text(folder.resolve("package-info.java")));
    if (!doc.find()) {
      return "";
    }
    String text = doc.group(1).replaceAll("(?m)^ \\* ?", "").replaceAll("\\s+", " ").strip();
    text = text.replaceAll("<p>.*", "").replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").strip();
    return text.split("(?<=\\.) ", 2)[0];
  }
}
