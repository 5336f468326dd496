package dev.planwright.departures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.ShippedModules;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The items of a set give the same procedure in whatever order they are written. */
class ItemOrderTest {

  private static final Pattern SET =
      Pattern.compile("(?<=\n)( +)install \\{\n(.*?\n)\\1\\}", Pattern.DOTALL);

  private final Compiler compiler = new Compiler(new ShippedModules(), null);

  @Test
  void theWrittenOrderOfItemsDecidesNothing() {
    int orders = 0;
    for (Path file : PlanFiles.below(Path.of("plans", "examples"))) {
      SourceFile source = PlanFiles.read(file);
      Matcher set = SET.matcher(source.text());
      if (file.getParent().endsWith("broken") || !set.find()) {
        continue;
      }
      List<String> items = set.group(2).lines().toList();
      List<String> expected = steps(source);
      for (List<String> order : orders(items)) {
        String text =
            source.text().substring(0, set.start(2))
                + String.join("\n", order)
                + "\n"
                + source.text().substring(set.end(2));
        assertEquals(expected, steps(new SourceFile(source.name(), text)), file + " " + order);
        orders++;
      }
    }
    assertTrue(orders > 0, "no example has a set");
  }

  private List<String> steps(SourceFile source) {
    Compilation compilation = compiler.compile(source);
    assertEquals(List.of(), compilation.diagnostics(), source.text());
    return Departures.lines(compilation.runbooks().getFirst().steps());
  }

  /** Every neighbour swapped, every rotation, and all back to front. */
  private static List<List<String>> orders(List<String> items) {
    List<List<String>> orders = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<String> rotated = new ArrayList<>(items);
      Collections.rotate(rotated, i);
      orders.add(rotated);
      if (i > 0) {
        List<String> swapped = new ArrayList<>(items);
        Collections.swap(swapped, i - 1, i);
        orders.add(swapped);
      }
    }
    return Stream.concat(orders.stream(), Stream.of(items.reversed())).toList();
  }
}
