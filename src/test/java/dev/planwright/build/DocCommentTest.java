package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reader of a public type or method learns from its comment what it takes and returns. */
final class DocCommentTest {

  private static final Pattern DECLARED =
      Pattern.compile(
          " *public (?:[^=]*[\\w>]\\(|(?:\\w+ )*(?:class|record|enum|interface) \\w).*");

  @Test
  void everyPublicTypeAndMethodHasAComment() {
    List<String> without = new ArrayList<>();
    for (Path file : SourceCheckout.files(".java", List.of("src/main/java"))) {
      List<String> lines = SourceCheckout.read(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (DECLARED.matcher(lines.get(i)).matches() && !isTold(lines, i)) {
          without.add(file.getFileName() + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    assertEquals(List.of(), without, "say what each takes, returns and throws");
  }

  /** Returns whether a comment stands above a declaration, or what it overrides has one. */
  private static boolean isTold(List<String> lines, int declaration) {
    int above = declaration - 1;
    while (lines.get(above).strip().startsWith("@")) {
      if (lines.get(above).strip().equals("@Override")) {
        return true;
      }
      above--;
    }
    return lines.get(above).strip().endsWith("*/");
  }
}
