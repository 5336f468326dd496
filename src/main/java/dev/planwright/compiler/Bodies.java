package dev.planwright.compiler;

import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Kind;
import dev.planwright.model.Procedure;
import dev.planwright.resolve.scope.Symbols;

/**
 * Resolves the bodies that a file declares, so that its mistakes are found although nobody uses it.
 */
final class Bodies {

  private Bodies() {}

  static void resolve(Symbols symbols) {
    symbols.kinds().values().forEach(kind -> kind.attributes().forEach(Attribute::initial));
    symbols.kinds().values().forEach(Kind::machine);
    symbols.products().values().forEach(product -> product.options().forEach(Attribute::initial));
    symbols.rules().values().forEach(rule -> rule.body().form());
    symbols.symptoms().values().forEach(symptom -> symptom.body().get().matches());
    symbols.windows().values().forEach(window -> window.body().get().condition());
    symbols.probes().values().forEach(probe -> probe.body().get().looks());
    for (Callable callable : symbols.callables().values()) {
      switch (callable) {
        case Define define -> define.body();
        case Action action -> action.body();
        case Procedure procedure -> {
          procedure.item();
          procedure.body();
        }
      }
    }
  }
}
