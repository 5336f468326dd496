package dev.planwright.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A kind of artifact that plans compile to, in the order in which help lists them. */
public enum ArtifactKind {
  MARKDOWN,
  SCRIPTS,
  HTML,
  JSON,
  GRAPH,
  BACKOUT,
  ANSIBLE;

  /** What is written where nobody says what is to be. */
  public static final List<ArtifactKind> USUAL = List.of(MARKDOWN, SCRIPTS);

  /** Returns the word for it on a command line and in a configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the words of all kinds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ArtifactKind::word).toList();
  }

  /** Returns the kind of a word that is one of {@link #words}. */
  public static ArtifactKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
