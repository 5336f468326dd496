package dev.planwright.docs;

import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fenced blocks of the documents. */
final class MarkdownBlocks {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private MarkdownBlocks() {}

  /**
   * A block of a document.
   *
   * @param at the document, and the number of the block in it, from 1
   * @param language what stands behind the fence, or an empty text
   * @param start where it begins in the document
   */
  record Block(String at, String language, String text, int start) {
    @Override
    public String toString() {
      return at;
    }
  }

  /** Returns the documents that are for users. */
  static List<Path> documents() {
    try (Stream<Path> below = Files.walk(Path.of("docs"))) {
      Stream<Path> beside = Stream.of("README.md", "CONTRIBUTING.md").map(Path::of);
      return Stream.concat(beside, below.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the blocks of a document. */
  static List<Block> of(Path document) {
    int[] number = {0};
    return BLOCK
        .matcher(PlanFiles.text(document))
        .results()
        .map(found ->
            new Block(document + " " + ++number[0], found.group(1), found.group(2), found.start()))
        .toList();
  }
}
