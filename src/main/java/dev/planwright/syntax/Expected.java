package dev.planwright.syntax;

import java.util.List;

/**
 * What can come at a place of a file.
 *
 * @param words the words of the language, sorted
 * @param name whether a name can come
 * @param level whether the level of a product can come
 */
public record Expected(List<String> words, boolean name, boolean level) {
  /** Copies the words. */
  public Expected {
    words = List.copyOf(words);
  }
}
