package dev.planwright.diagnose;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Looks for texts in a stream of lines, whatever the case, the quotes and the blanks.
 *
 * <p>Both sides are brought into one form: small letters, no quotes, and a blank only between two
 * letters or digits. A text that begins or ends in a letter or digit is found only where no letter
 * or digit stands beside it. A line end is a blank, so that a message may be broken.
 */
final class TextScanner {

  private static final int PLAIN = 128;
  private static final String QUOTES = "\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb";

  private final Automaton automaton;
  private final int[] lengths;
  private final boolean[] wordStart;
  private final boolean[] wordEnd;
  private final char[] recent;
  private final int[] pending;
  private final IntConsumer hits;
  private final char[] lower = new char[PLAIN];
  private int pendingCount;
  private int state;
  private long position;
  private boolean blank;
  private boolean afterWord;

  /** Takes the texts, in the one form and not empty, and what takes the numbers of those found. */
  TextScanner(List<String> texts, IntConsumer hits) {
    this.automaton = new Automaton(texts);
    this.hits = hits;
    this.lengths = texts.stream().mapToInt(String::length).toArray();
    this.wordStart = new boolean[lengths.length];
    this.wordEnd = new boolean[lengths.length];
    this.pending = new int[lengths.length];
    int longest = 1;
    for (int i = 0; i < lengths.length; i++) {
      String text = texts.get(i);
      wordStart[i] = Character.isLetterOrDigit(text.charAt(0));
      wordEnd[i] = Character.isLetterOrDigit(text.charAt(text.length() - 1));
      longest = Math.max(longest, lengths[i]);
    }
    this.recent = new char[Integer.highestOneBit(longest + 1) * 2];
    for (char c = 0; c < PLAIN; c++) {
      lower[c] = folded(c);
    }
  }

  /** Returns a text in the one form. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    boolean blank = false;
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = folded(text.charAt(i));
      if (c == ' ') {
        blank = true;
      } else {
        boolean word = Character.isLetterOrDigit(c);
        normal.append(blank && afterWord && word ? " " : "").append(c);
        blank = false;
        afterWord = word;
      }
    }
    return normal.toString();
  }

  /** Returns a small letter, and a blank for all that separates or quotes. */
  private static char folded(char c) {
    boolean separates =
        c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || QUOTES.indexOf(c) >= 0;
    return separates ? ' ' : Character.toLowerCase(c);
  }

  /** Forgets what came before, so that nothing is found across this place. */
  void reset() {
    settle(false);
    state = 0;
    blank = false;
    afterWord = false;
    recent[(int) (position++ & (recent.length - 1))] = ' ';
  }

  /** Takes a line, or a piece of one. */
  void take(String text) {
    for (int i = 0; i < text.length(); i++) {
      char raw = text.charAt(i);
      char c = raw < PLAIN ? lower[raw] : folded(raw);
      if (c == ' ') {
        if (!blank) {
          settle(false);
        }
        blank = true;
        continue;
      }
      boolean word = Character.isLetterOrDigit(c);
      settle(word);
      if (blank && afterWord && word) {
        step(' ');
      }
      blank = false;
      afterWord = word;
      step(c);
    }
  }

  /** Ends the line. */
  void end() {
    settle(false);
    blank = true;
  }

  private void step(char c) {
    recent[(int) (position++ & (recent.length - 1))] = c;
    state = automaton.step(state, c);
    for (int text : automaton.found(state)) {
      if (!wordStart[text] || !Character.isLetterOrDigit(before(text))) {
        pending[pendingCount++] = text;
      }
    }
  }

  private char before(int text) {
    long at = position - lengths[text] - 1;
    return at < 0 ? ' ' : recent[(int) (at & (recent.length - 1))];
  }

  /** Reports what ended with the last character, now that it is known what follows. */
  private void settle(boolean wordFollows) {
    for (int i = 0; i < pendingCount; i++) {
      if (!wordFollows || !wordEnd[pending[i]]) {
        hits.accept(pending[i]);
      }
    }
    pendingCount = 0;
  }
}
