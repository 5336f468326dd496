package dev.planwright.startup.image;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.QualifiedName;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the trees of an image have in common: numbers, texts, places, names, lists. */
final class ImageBytes {

  private final SourceFile source;
  private final byte[] bytes;
  private final @Nullable String[] texts;
  private final Charset charset;
  private final int places;
  private final int pool;
  private int at;

  ImageBytes(SourceFile source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
    if (number() != source.length()) {
      throw new IllegalArgumentException("this is no image of " + source);
    }
    this.charset = flag() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    this.texts = new String[number()];
    this.places = at;
    this.pool = at + (texts.length + 1) * ImageWriter.WIDTH;
    this.at = pool + place(texts.length);
  }

  SourceFile source() {
    return source;
  }

  int number() {
    int number = 0;
    int shift = 0;
    while (true) {
      int next = bytes[at++];
      if (next >= 0) {
        return number | (next << shift);
      }
      number |= (next & 0x7f) << shift;
      shift += 7;
    }
  }

  /** Returns whether null comes next, and passes over it if so. */
  boolean isNull() {
    boolean isNull = bytes[at] == 0;
    at += isNull ? 1 : 0;
    return isNull;
  }

  boolean flag() {
    return bytes[at++] != 0;
  }

  String text() {
    return text(number());
  }

  @Nullable String textOrNull() {
    int number = number();
    return number == 0 ? null : text(number);
  }

  private String text(int number) {
    String known = texts[number - 1];
    if (known == null) {
      int start = place(number - 1);
      known = new String(bytes, pool + start, place(number) - start, charset);
      texts[number - 1] = known;
    }
    return known;
  }

  /** Returns where a text begins in the pool, and the one before it ends. */
  private int place(int index) {
    int at = places + index * ImageWriter.WIDTH;
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
  }

  Span span() {
    int start = number();
    return new Span(source, start, start + number());
  }

  Name name() {
    return name(number());
  }

  @Nullable Name nameOrNull() {
    int text = number();
    return text == 0 ? null : name(text);
  }

  private Name name(int text) {
    return new Name(text(text), span());
  }

  List<Name> names() {
    return names(number());
  }

  private List<Name> names(int size) {
    Name[] names = new Name[size];
    for (int i = 0; i < size; i++) {
      names[i] = name();
    }
    return List.of(names);
  }

  QualifiedName qualified() {
    return new QualifiedName(names());
  }

  @Nullable QualifiedName qualifiedOrNull() {
    int size = number();
    return size == 0 ? null : new QualifiedName(names(size));
  }

  @Nullable ItemPattern patternOrNull() {
    QualifiedName product = qualifiedOrNull();
    return product == null ? null : pattern(product);
  }

  ItemPattern pattern() {
    return pattern(qualified());
  }

  private ItemPattern pattern(QualifiedName product) {
    return new ItemPattern(product, textOrNull(), nameOrNull(), span());
  }

  /** Reads a list. */
  <T> List<T> list(Supplier<T> element) {
    int size = number();
    List<T> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(element.get());
    }
    return elements;
  }

  /** Says that an image was written by another program. */
  IllegalStateException unknown(String what, int kind) {
    return new IllegalStateException(what + " " + kind + " in the image of " + source);
  }
}
