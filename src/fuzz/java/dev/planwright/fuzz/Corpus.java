package dev.planwright.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The plans and libraries of the checkout, read once: what inputs are made from, and what they use.
 *
 * @param files the text of every plan file by its path, with {@code /}
 * @param seeds the same files as the grammar reads them
 */
record Corpus(Map<String, String> files, List<Seed> seeds) {

  private static final List<String> FOLDERS =
      List.of("src/fuzz/seeds", "plans", "src/test/resources/corpus");

  /**
   * Reads the plan files of a checkout.
   *
   * @throws IOException if one of them cannot be read
   */
  static Corpus read(Path checkout) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    List<Seed> seeds = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> walk = Files.walk(checkout.resolve(folder))) {
        for (Path file : walk.filter(Corpus::isPlan).sorted().toList()) {
          String name = checkout.relativize(file).toString().replace('\\', '/');
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          files.put(name, text);
          seeds.add(Seed.of(name, text));
        }
      }
    }
    return new Corpus(files, seeds);
  }

  private static boolean isPlan(Path file) {
    return file.toString().endsWith(".plan");
  }
}
