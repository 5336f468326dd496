package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.resolve.scope.FindingsByFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Products that are said once to be on all that lies in an object. What an object says of itself
 * counts for it, and what the nearest object around it says counts before what others say.
 */
final class SharedProducts {

  private final FindingsByFile findings;

  /** What is said of all that lies in an object, by the object. */
  private final LinkedHashMap<PlanObject, List<PlanObject.Installed>> all = new LinkedHashMap<>();

  SharedProducts(FindingsByFile findings) {
    this.findings = findings;
  }

  /** Returns what says the same of the same product: that it is there, or was at that level. */
  static PlanObject.@Nullable Installed same(
      List<PlanObject.Installed> products, PlanObject.Installed said) {
    for (PlanObject.Installed earlier : products) {
      boolean same = !said.past() || Objects.equals(earlier.level(), said.level());
      if (earlier.product() == said.product() && earlier.past() == said.past() && same) {
        return earlier;
      }
    }
    return null;
  }

  /** Adds a product; said twice of one object, it is a finding. */
  void add(PlanObject holder, PlanObject.Installed said) {
    List<PlanObject.Installed> products = all.computeIfAbsent(holder, _ -> new ArrayList<>());
    PlanObject.Installed earlier = same(products, said);
    if (earlier == null) {
      products.add(said);
    } else {
      twice(holder, said, earlier);
    }
  }

  /** Says so of a product that is declared twice on an object, or on all in it. */
  void twice(PlanObject object, PlanObject.Installed said, PlanObject.Installed earlier) {
    findings.add(
        Diagnostic.error(
                Code.PW0105,
                said.span(),
                "`" + said.product().name() + "` is declared twice on " + object)
            .label("said again")
            .label(earlier.span(), "said here")
            .help("keep the level that is there")
            .build());
  }

  /**
   * Gives the products to the objects. What is said of an inner object was said after the outer.
   */
  void share() {
    all.reversed()
        .forEach((holder, products) -> {
          for (PlanObject.Installed product : products) {
            holder.parts().forEach(part -> share(part, product.product().on(), product));
          }
        });
    all.clear();
  }

  private static void share(PlanObject object, @Nullable Kind kind, PlanObject.Installed product) {
    if (object.kind() == kind && same(object.installed(), product) == null) {
      object.addInstalled(product);
    }
    object.parts().forEach(part -> share(part, kind, product));
  }
}
