package dev.planwright.corpus;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into every component of a tree of records. */
public final class TreeWalk {

  private final List<String> holes = new ArrayList<>();

  private TreeWalk() {}

  /** Returns the components below a record that are null and may not be. */
  public static List<String> holes(Record root) {
    TreeWalk walk = new TreeWalk();
    walk.visit(root);
    return walk.holes;
  }

  private void visit(@Nullable Object value) {
    switch (value) {
      case List<?> list -> list.forEach(this::visit);
      case Span _, SourceFile _ -> {}
      case Record node -> {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
          visit(node, component);
        }
      }
      case null, default -> {}
    }
  }

  private void visit(Record node, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      Object part = component.getAccessor().invoke(node);
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (part == null && !nullable) {
        holes.add(node.getClass().getSimpleName() + "." + component.getName());
      }
      visit(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(component.toString(), e);
    }
  }
}
