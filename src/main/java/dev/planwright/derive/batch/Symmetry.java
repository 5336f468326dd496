package dev.planwright.derive.batch;

import dev.planwright.model.Attribute;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which members of a batch a condition cannot tell apart: where two of them change places, it
 * comes to the same. Of such members only how many stand where matters, as with the scalar sets of
 * Ip and Dill, <i>Better Verification Through Symmetry</i> (1996). What is not seen to be so counts
 * as different.
 */
final class Symmetry {

  private final List<Track> tracks;
  private final Mentions mentions;
  private final Evaluator start;

  private Symmetry(List<Track> tracks, Mentions mentions, Evaluator start) {
    this.tracks = tracks;
    this.mentions = mentions;
    this.start = start;
  }

  /**
   * Returns for each member the number of the first member that it can change places with, which
   * may be its own.
   */
  static int[] groups(
      List<Track> tracks, Mentions mentions, BatchCondition question, Evaluator start) {
    Symmetry symmetry = new Symmetry(tracks, mentions, start);
    int[] groups = new int[tracks.size()];
    Arrays.setAll(groups, member -> member);
    for (int member = 0; member < groups.length; member++) {
      if (symmetry.isAlone(member, question)) {
        continue;
      }
      for (int other = 0; other < member; other++) {
        if (groups[other] == other
            && !symmetry.isAlone(other, question)
            && symmetry.isSame(tracks.get(other), tracks.get(member))) {
          groups[member] = other;
          break;
        }
      }
    }
    return groups;
  }

  /** Returns whether something about a member is visibly its own. */
  private boolean isAlone(int member, BatchCondition question) {
    Track track = tracks.get(member);
    PlanObject subject = track.subject();
    BatchCondition.Pin pin = question.pin();
    if (subject == null || mentions.tellsApart() || (pin != null && pin.member() == member)) {
      return true;
    }
    Set<PlanObject> own = new HashSet<>();
    own(subject, own);
    boolean bound = false;
    for (Value value : question.condition().bound().frame()) {
      bound |= value.objects().stream().anyMatch(own::contains);
    }
    return bound
        || mentions.names(own)
        || track.cells().stream().anyMatch(c -> mentions.has(c) && !own.contains(c.object()));
  }

  private static void own(PlanObject object, Set<PlanObject> own) {
    own.add(object);
    object.parts().forEach(part -> own(part, own));
  }

  private boolean isSame(Track one, Track other) {
    PlanObject first = one.subject();
    PlanObject second = other.subject();
    Swap swap = first == null || second == null ? null : Swap.of(first, second);
    return swap != null && isSameTrack(one, other, swap) && isSameWorld(one, other, swap);
  }

  private boolean isSameTrack(Track one, Track other, Swap swap) {
    List<Cell> cells = one.cells().stream().filter(mentions::has).toList();
    long others = other.cells().stream().filter(mentions::has).count();
    if (one.size() != other.size() || cells.size() != others) {
      return false;
    }
    for (Cell cell : cells) {
      Cell there = swapped(cell, swap);
      if (!other.cells().contains(there)) {
        return false;
      }
      for (int place = 0; place < one.size(); place++) {
        if (!swap.equal(one.value(place, cell), other.value(place, there))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Cell swapped(Cell cell, Swap swap) {
    return switch (cell) {
      case Cell.StateCell at -> new Cell.StateCell(swap.of(at.object()), at.state());
      case Cell.ProductCell at -> new Cell.ProductCell(swap.of(at.object()), at.product());
    };
  }

  /** Returns whether nothing else that is asked for tells two members apart. */
  private boolean isSameWorld(Track one, Track other, Swap swap) {
    for (Attribute attribute : mentions.attributes()) {
      // Of an object that keeps its place, what is no object is the same after any swap.
      Collection<PlanObject> asked =
          mayHoldObjects(attribute.type()) ? start.world().objects() : swap.places().keySet();
      for (PlanObject object : asked) {
        Cell cell = new Cell.StateCell(object, attribute);
        boolean changed = one.cells().contains(cell) || other.cells().contains(cell);
        if (!changed && object.kind().attributes().contains(attribute)) {
          Value here = start.value(object, attribute);
          if (!swap.equal(here, start.value(swap.of(object), attribute))) {
            return false;
          }
        }
      }
    }
    return isSameProducts(one, other, swap) && isUnnamed(one, other, swap);
  }

  private static boolean mayHoldObjects(Type type) {
    return switch (type) {
      case Type.Scalar _, Type.Symbols _ -> false;
      case Type.ListOf(Type element, _) -> mayHoldObjects(element);
      case Type.Optional(Type inner) -> mayHoldObjects(inner);
      case Type.Reference _, Type.ProductType _, Type.Any _ -> true;
    };
  }

  private boolean isSameProducts(Track one, Track other, Swap swap) {
    for (PlanObject object : swap.places().keySet()) {
      for (Product product : products(object)) {
        Cell cell = new Cell.ProductCell(object, product);
        boolean changed = one.cells().contains(cell) || other.cells().contains(cell);
        Cell there = swapped(cell, swap);
        if (!changed && !start.entry(cell).value().equals(start.entry(there).value())) {
          return false;
        }
      }
    }
    return true;
  }

  private Set<Product> products(PlanObject object) {
    Set<Product> products = new HashSet<>(mentions.products());
    if (mentions.hasAnyProduct()) {
      object.installed().forEach(installed -> products.add(installed.product()));
      products.addAll(start.world().products());
      start.world().arrivals().forEach(arrival -> products.add(arrival.product()));
    }
    return products;
  }

  /** Returns whether no member, wherever it stands, holds one of two members in its cells. */
  private boolean isUnnamed(Track one, Track other, Swap swap) {
    for (Track track : tracks) {
      @Nullable Track swapped = track == one || track == other ? null : track;
      for (Cell cell : swapped == null ? List.<Cell>of() : List.copyOf(track.cells())) {
        for (int place = 0; place < track.size(); place++) {
          Value value = track.value(place, cell);
          if (mentions.has(cell) && !swap.equal(value, value)) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
