package dev.planwright.diagnostic;

import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a finding is known by from one run to the next: its code, its file, and what is written on
 * the line that it points at. The number of the line is no part of it, nor are blanks, so that a
 * finding keeps its fingerprint while text around it comes, goes or is indented.
 *
 * @param code the finding's code
 * @param path what the file is called
 * @param line a hash of the line's text, sixteen hexadecimal digits
 * @param occurrence which of the findings that agree in all this, from 1 in the order of places
 */
public record Fingerprint(String code, String path, String line, int occurrence) {

  /** Fowler, Noll and Vo's hash 1a of 64 bits; over UTF-16 units, which stay units here. */
  private static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /**
   * Returns the fingerprints of findings, one each.
   *
   * @param findings all findings of a run, in the order of their places
   * @param paths what each file is called, such as its path from the top of the repository
   */
  public static List<Fingerprint> of(
      List<Diagnostic> findings, Function<SourceFile, String> paths) {
    Map<Fingerprint, Integer> seen = new HashMap<>();
    List<Fingerprint> all = new ArrayList<>(findings.size());
    SourceFile hashed = null;
    int number = 0;
    String line = "";
    for (Diagnostic finding : findings) {
      SourceFile file = finding.span().file();
      if (file != hashed || finding.span().line() != number) {
        hashed = file;
        number = finding.span().line();
        line = hash(compact(file.line(number)));
      }
      Fingerprint first = new Fingerprint(finding.code(), paths.apply(file), line, 1);
      int occurrence = seen.merge(first, 1, Integer::sum);
      all.add(new Fingerprint(first.code, first.path, line, occurrence));
    }
    return all;
  }

  /** Returns the fingerprint of the same finding in a file that is called otherwise. */
  public Fingerprint in(String renamed) {
    return new Fingerprint(code, renamed, line, occurrence);
  }

  /** Returns the fingerprint as one word, for those who need nothing but a key. */
  public String word() {
    return hash(code + '\n' + path + '\n' + line) + ":" + occurrence;
  }

  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t') {
        compact.append(c);
      }
    }
    return compact.toString();
  }

  private static String hash(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
