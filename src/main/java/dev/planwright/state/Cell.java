package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;

/** One place of the state: a state of an object, or a product on it. */
public sealed interface Cell {

  /** Returns the object. */
  PlanObject object();

  /** Returns the cell as findings show it, such as {@code NODEA.cluster-service}. */
  String shown();

  /** A state of an object. */
  record StateCell(PlanObject object, Attribute state) implements Cell {
    @Override
    public String shown() {
      return object.name() + "." + state.name();
    }
  }

  /** A product on an object; its value is the level, a symbol {@code installed}, or none. */
  record ProductCell(PlanObject object, Product product) implements Cell {
    @Override
    public String shown() {
      return product.name() + " on " + object.name();
    }
  }
}
