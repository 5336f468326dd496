package dev.planwright.steps;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.format.Formatter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a file with the derived steps of its plans in the place of their items. */
public final class StepsWriter {

  private StepsWriter() {}

  /** Returns the text of a file that compiled without an error, with all steps written out. */
  public static String write(SourceFile file, Compilation compilation) {
    List<PlanObject> objects = objects(compilation);
    List<Plan> plans = compilation.unit().plans();
    Set<String> names = new HashSet<>();
    plans.forEach(plan -> names.add(plan.name()));
    List<TextEdit> edits = new ArrayList<>();
    Set<String> words = words(compilation);
    int next = 0;
    for (Declaration declaration : PlanParser.parse(file).value().declarations()) {
      if (declaration instanceof Declaration.Plan tree && next < plans.size()) {
        Plan plan = plans.get(next);
        next++;
        edits.addAll(
            new StepsPlan(tree, plan, of(plan, compilation), objects, names, words).edits());
      }
    }
    String edited = TextEdit.apply(file.text(), edits);
    return Formatter.format(new SourceFile(file.name(), edited)).value();
  }

  private static List<Runbook> of(Plan plan, Compilation compilation) {
    return compilation.runbooks().stream().filter(book -> book.plan().equals(plan)).toList();
  }

  /** Returns the words that mean something by themselves before an object of their name does. */
  private static Set<String> words(Compilation compilation) {
    Set<String> words = new HashSet<>();
    for (Symbols symbols : compilation.unit().visible()) {
      words.addAll(symbols.products().keySet());
      symbols.kinds().values().forEach(kind -> words.add(kind.plural()));
    }
    return words;
  }

  private static List<PlanObject> objects(Compilation compilation) {
    List<PlanObject> objects = new ArrayList<>();
    for (Symbols symbols : compilation.unit().visible()) {
      symbols.objects().values().forEach(object -> addAll(object, objects));
    }
    return objects;
  }

  private static void addAll(PlanObject object, List<PlanObject> objects) {
    objects.add(object);
    object.parts().forEach(part -> addAll(part, objects));
  }
}
