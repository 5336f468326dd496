package dev.planwright.startup.image;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.PlanFile;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes images. It walks the records by their components, so that it cannot forget one; images are
 * written while the program is built, when time does not matter.
 */
final class ImageWriter {

  /** How many bytes the place of a text takes: no image is larger. */
  static final int WIDTH = 3;

  private final PlanFile file;
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  ImageWriter(PlanFile file) {
    this.file = file;
  }

  byte[] write() {
    ByteArrayOutputStream tree = new ByteArrayOutputStream();
    record(PlanFile.class, file, tree);
    boolean narrow = String.join("", texts.keySet()).chars().allMatch(c -> c < 0x100);
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    ByteArrayOutputStream pool = new ByteArrayOutputStream();
    for (String each : texts.keySet()) {
      fixed(pool.size(), places);
      pool.writeBytes(each.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
    fixed(pool.size(), places);
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    number(file.source().length(), image);
    image.write(narrow ? 1 : 0);
    number(texts.size(), image);
    image.writeBytes(places.toByteArray());
    image.writeBytes(pool.toByteArray());
    image.writeBytes(tree.toByteArray());
    return image.toByteArray();
  }

  private void value(Type type, @Nullable Object value, ByteArrayOutputStream out) {
    switch (value) {
      case null -> out.write(0);
      case SourceFile _ -> {}
      case Boolean flag -> out.write(flag ? 1 : 0);
      case String content -> number(textNumber(content), out);
      case Span span -> {
        number(span.start(), out);
        number(span.end() - span.start(), out);
      }
      case List<?> list -> list(((ParameterizedType) type).getActualTypeArguments()[0], list, out);
      case Record tree -> {
        Class<?>[] permitted = ((Class<?>) type).getPermittedSubclasses();
        if (permitted != null) {
          number(Arrays.asList(permitted).indexOf(tree.getClass()) + 1, out);
        }
        record(tree.getClass(), tree, out);
      }
      default -> throw new IllegalStateException("no way to write " + value.getClass());
    }
  }

  private void record(Class<?> type, Record tree, ByteArrayOutputStream out) {
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        value(component.getGenericType(), component.getAccessor().invoke(tree), out);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void list(Type element, List<?> list, ByteArrayOutputStream out) {
    number(list.size(), out);
    list.forEach(each -> value(element, each, out));
  }

  /** Returns the number of a text, from 1. */
  private int textNumber(String content) {
    return texts.computeIfAbsent(content, _ -> texts.size() + 1);
  }

  private static void fixed(int number, ByteArrayOutputStream out) {
    for (int i = 0; i < WIDTH; i++) {
      out.write(number >>> (8 * i));
    }
  }

  private static void number(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
