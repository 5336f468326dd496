package dev.planwright.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is passed by position is few enough to be told apart. */
class ParameterCountTest {

  private static final int MAX_COMPONENTS = 9;
  private static final int MAX_PARAMETERS = 6;

  @Test
  void noRecordHasMoreComponentsThanCanBeToldApart() {
    assertEquals(Map.of(), counts().tooManyComponents, "more than " + MAX_COMPONENTS);
  }

  @Test
  void noMethodHasMoreParametersThanCanBeToldApart() {
    assertEquals(Map.of(), counts().tooManyParameters, "more than " + MAX_PARAMETERS);
  }

  private static Counts counts() {
    List<Path> files = SourceCheckout.files(".java", List.of("src/main/java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Counts counts = new Counts();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      task.parse().forEach(unit -> counts.scan(unit, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(counts.records > 0 && counts.methods > 0, "nothing was counted");
    return counts;
  }

  /**
   * Counts what is passed; the argument is the name of the class around, with a point. The
   * canonical constructor of a record is counted as the record's components.
   */
  private static final class Counts extends TreeScanner<Void, String> {
    private final Map<String, Integer> tooManyComponents = new TreeMap<>();
    private final Map<String, Integer> tooManyParameters = new TreeMap<>();
    private int records;
    private int methods;

    @Override
    public Void visitClass(ClassTree type, String around) {
      String name = around + type.getSimpleName();
      if (type.getKind() == Tree.Kind.RECORD) {
        records++;
        count(tooManyComponents, MAX_COMPONENTS, name, components(type));
      }
      for (Tree member : type.getMembers()) {
        if (member instanceof MethodTree method && !isCanonical(method, type)) {
          methods++;
          String of = name + "." + method.getName();
          count(tooManyParameters, MAX_PARAMETERS, of, method.getParameters().size());
        }
      }
      return super.visitClass(type, name + ".");
    }

    private static void count(Map<String, Integer> tooMany, int max, String name, int count) {
      if (count > max) {
        tooMany.merge(name, count, Math::max);
      }
    }

    private static boolean isCanonical(MethodTree method, ClassTree type) {
      return type.getKind() == Tree.Kind.RECORD
          && method.getName().contentEquals("<init>")
          && method.getParameters().size() == components(type);
    }

    private static int components(ClassTree type) {
      return (int) type.getMembers().stream().filter(Counts::isComponent).count();
    }

    /** In a record, a field that is not static is a component. */
    private static boolean isComponent(Tree member) {
      return member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
  }
}
