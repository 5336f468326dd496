package dev.planwright.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A linked class does what it did before. */
class LinkerTest {

  /** Something to select from. */
  public sealed interface Shape {
    /** One with fields of several types. */
    record Box(long width, String name, double weight, boolean open, char mark) implements Shape {}

    /** One in another. */
    record Group(Shape first, Shape second) implements Shape {}

    /** One without anything. */
    record Nothing() implements Shape {}
  }

  /** A record that stands by itself. */
  public record Values(long width, String name, double weight, boolean open, char mark) {}

  /** What is linked: switches with conditions, patterns in patterns and null. */
  public static final class Subject implements Function<Object, String> {
    @Override
    public String apply(Object object) {
      return of((Shape) object) + " " + nullable(object);
    }

    private static String of(Shape shape) {
      return switch (shape) {
        case Shape.Box box when box.width() > 5 -> "wide";
        case Shape.Box(long _, String name, double _, boolean open, char _) when open -> name;
        case Shape.Box _ -> "box";
        case Shape.Group(Shape.Box box, Shape.Group _) -> "group of " + box.name();
        case Shape.Group group -> of(group.first()) + of(group.second());
        case Shape.Nothing _ -> "nothing";
      };
    }

    private static String nullable(Object object) {
      return switch (object) {
        case null -> "null";
        case Shape.Nothing _ -> "none";
        default -> "some";
      };
    }
  }

  private static final Shape BOX = new Shape.Box(1, "a", 0.5, false, 'x');
  private static final Shape OPEN = new Shape.Box(1, "a", 0.5, true, 'x');
  private static final List<Shape> SHAPES =
      List.of(
          BOX,
          OPEN,
          new Shape.Box(9, "a", 0.5, true, 'x'),
          new Shape.Nothing(),
          new Shape.Group(BOX, OPEN),
          new Shape.Group(OPEN, new Shape.Group(BOX, BOX)));

  @Test
  void switchesSelectAsBefore() throws Exception {
    byte[] linked = Linker.link(bytes(Subject.class));
    assertFalse(isDynamic(linked));
    Function<Object, String> subject = make(Subject.class.getName(), linked);
    for (Shape shape : SHAPES) {
      assertEquals(new Subject().apply(shape), subject.apply(shape));
    }
    assertThrows(NullPointerException.class, () -> subject.apply(null));
  }

  @Test
  void recordsAreEqualAsBefore() throws Exception {
    Class<?> type = define(Values.class.getName(), Linker.link(bytes(Values.class)));
    var maker =
        type.getDeclaredConstructor(
            long.class, String.class, double.class, boolean.class, char.class);
    Object one = maker.newInstance(1L, "a", Double.NaN, true, 'x');
    assertEquals(one, maker.newInstance(1L, "a", Double.NaN, true, 'x'));
    assertFalse(one.equals(maker.newInstance(2L, "a", Double.NaN, true, 'x')));
    assertFalse(one.equals(maker.newInstance(1L, null, Double.NaN, true, 'x')));
    assertFalse(one.equals(maker.newInstance(1L, "a", Double.NaN, true, 'y')));
    assertFalse(one.equals("a"));
    assertEquals(new Values(1, "a", Double.NaN, true, 'x').hashCode(), one.hashCode());
  }

  @Test
  void whatHasNothingToLinkStaysAsItIs() throws IOException {
    byte[] bytes = bytes(LinkerTest.class);
    assertEquals(bytes, Linker.link(bytes));
    byte[] linked = Linker.link(bytes(Subject.class));
    assertEquals(linked, Linker.link(linked));
  }

  /** If this fails there is a form of switch that the linker does not know. */
  @Test
  void theProgramIsLinked() throws Exception {
    for (String name :
        List.of(
            "state.Evaluator",
            "state.Cell$StateCell",
            "resolve.expression.ExprResolver",
            "model.Type")) {
      assertFalse(isDynamic(bytes(Class.forName("dev.planwright." + name))), name);
    }
    assertTrue(isDynamic(bytes(Subject.class)));
  }

  private static boolean isDynamic(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast)
        .anyMatch(call ->
            call.bootstrapMethod().owner().packageName().equals("java.lang.runtime")
                && !call.name().stringValue().equals("toString"));
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, String> make(String name, byte[] bytes) throws Exception {
    return (Function<Object, String>) define(name, bytes).getDeclaredConstructor().newInstance();
  }

  /** Defines the class anew, beside the one of the tests. */
  private static Class<?> define(String name, byte[] bytes) throws ClassNotFoundException {
    ClassLoader loader =
        new ClassLoader(LinkerTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String wanted, boolean resolve)
              throws ClassNotFoundException {
            return wanted.equals(name)
                ? defineClass(name, bytes, 0, bytes.length)
                : super.loadClass(wanted, resolve);
          }
        };
    return loader.loadClass(name);
  }
}
