package dev.planwright.syntax.token;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A stretch of a file as ANTLR reads it, in UTF-16 units.
 *
 * <p>ANTLR's own streams count code points, so that every position behind an emoji would be off by
 * one; here a token's indices are offsets in the file.
 */
public final class CharacterStream implements CharStream {

  private final String name;
  private final String text;
  private final int offset;
  private int index;

  /** Takes the file's name, the characters, and the offset in the file at which they stand. */
  public CharacterStream(String name, String text, int offset) {
    this.name = name;
    this.text = text;
    this.offset = offset;
    this.index = offset;
  }

  /** Returns the characters. */
  String text() {
    return text;
  }

  /** Returns the offset in the file at which they stand. */
  int offset() {
    return offset;
  }

  @Override
  public void consume() {
    if (LA(1) == IntStream.EOF) {
      throw new IllegalStateException("cannot consume EOF");
    }
    index++;
  }

  @Override
  public int LA(int distance) {
    if (distance == 0) {
      return 0;
    }
    int at = index - offset + (distance < 0 ? distance : distance - 1);
    return at < 0 || at >= text.length() ? IntStream.EOF : text.charAt(at);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // Everything stays in memory.
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int to) {
    index = Math.min(to, offset + text.length());
  }

  @Override
  public int size() {
    return offset + text.length();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    int from = Math.clamp(interval.a - offset, 0, text.length());
    int to = Math.clamp(interval.b - offset + 1L, from, text.length());
    return text.substring(from, to);
  }
}
