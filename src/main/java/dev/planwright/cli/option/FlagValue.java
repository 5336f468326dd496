package dev.planwright.cli.option;

import java.util.ArrayList;
import java.util.List;

/**
 * What an option takes.
 *
 * @param name what help calls it, or empty
 * @param words the words it can be or, for a text, those worth offering
 * @param usual the word that stands for a missing option, or empty
 * @param count how many values follow the option
 */
public record FlagValue(Kind kind, String name, List<String> words, String usual, int count) {

  /** The kinds of values. */
  public enum Kind {
    /** The option takes nothing. */
    NONE,
    TEXT,
    FILE,
    FOLDER,
    /** One of the words; the parser refuses any other. */
    WORD,
    /** Some of the words, with commas between them. */
    WORDS
  }

  static final FlagValue NONE = new FlagValue(Kind.NONE, "", List.of(), "", 0);
  public static final FlagValue FILE = file("FILE");
  public static final FlagValue FOLDER = new FlagValue(Kind.FOLDER, "DIR", List.of(), "", 1);

  /** Copies the words. */
  public FlagValue {
    words = List.copyOf(words);
  }

  /** Returns any text, and which ones to offer. */
  public static FlagValue text(String name, String... offered) {
    return new FlagValue(Kind.TEXT, name, List.of(offered), "", 1);
  }

  /** Returns a file with a name that tells which. */
  public static FlagValue file(String name) {
    return new FlagValue(Kind.FILE, name, List.of(), "", 1);
  }

  /** Returns two folders. */
  public static FlagValue folders(String first, String second) {
    return new FlagValue(Kind.FOLDER, first + " " + second, List.of(), "", 2);
  }

  /** Returns one of a few words. */
  public static FlagValue word(String name, String usual, List<String> words) {
    return new FlagValue(Kind.WORD, name, words, usual, 1);
  }

  /** Returns a list of some of a few words. */
  public static FlagValue words(String name, String usual, List<String> words) {
    return new FlagValue(Kind.WORDS, name, words, usual, 1);
  }

  /** Returns whether it is a file or a folder. */
  public boolean isPath() {
    return kind == Kind.FILE || kind == Kind.FOLDER;
  }

  /** Returns whether a value can be taken. */
  boolean takes(String value) {
    return kind != Kind.WORD || words.contains(value);
  }

  /** Returns the words as a text, with the usual one marked. */
  String prose() {
    List<String> marked = new ArrayList<>();
    for (String word : words) {
      marked.add(word.equals(usual) ? word + " (default)" : word);
    }
    return joined(marked);
  }

  /** Returns the words as a refusal names them. */
  String choice() {
    return joined(words);
  }

  private String joined(List<String> all) {
    int last = all.size() - 1;
    return kind == Kind.WORD && last > 0
        ? String.join(", ", all.subList(0, last)) + " or " + all.get(last)
        : String.join(", ", all);
  }
}
