package dev.planwright.workspace.known;

import dev.planwright.compiler.Compiler;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.SymptomScope;
import dev.planwright.model.Symptom;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The known failures of a runbook, also those that modules tell of which its plan does not use. */
public final class KnownSymptoms {

  private KnownSymptoms() {}

  /**
   * Returns a runbook with the known failures that can befall its plan, first its own, then those
   * that further modules tell of, by their names.
   */
  public static Runbook added(Runbook runbook, Unit unit, Set<Symbols> related) {
    Set<String> articles = new TreeSet<>();
    runbook.knowledge().articles().forEach(article -> articles.add(article.name()));
    Map<String, Symptom> more = new TreeMap<>();
    for (Symbols symbols : related) {
      for (Symptom symptom : symbols.symptoms().values()) {
        boolean concerns =
            symptom.body().get().citations().stream()
                .anyMatch(citation -> articles.contains(citation.article()));
        if (concerns && !runbook.knowledge().symptoms().contains(symptom)) {
          more.put(symptom.module() + "/" + symptom.name(), symptom);
        }
      }
    }
    List<Symptom> all = new ArrayList<>(runbook.knowledge().symptoms());
    all.addAll(more.values());
    SymptomScope scope = new SymptomScope(runbook, Compiler.objects(unit));
    all.removeIf(symptom -> !scope.includes(symptom));
    return runbook.withKnowledge(runbook.knowledge().withSymptoms(all));
  }
}
