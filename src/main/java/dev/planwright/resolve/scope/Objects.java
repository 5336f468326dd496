package dev.planwright.resolve.scope;

import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The objects of a file and of the files it uses, found by name, nearest first. */
public final class Objects {

  private final Map<String, List<PlanObject>> byName = new HashMap<>();
  private final Map<String, Set<String>> byFolded = new HashMap<>();
  private boolean dots;

  /** Adds an object. */
  public void add(PlanObject object) {
    String name = object.name();
    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(object);
    byFolded.computeIfAbsent(folded(name), _ -> new TreeSet<>()).add(name);
    dots |= name.indexOf('.') >= 0;
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Adds all of another index. */
  public void addAll(Objects other) {
    other.byName.values().forEach(objects -> objects.forEach(this::add));
  }

  /**
   * Returns the objects of a name, of a kind if one is given; those near {@code home} (in the same
   * outermost object) hide the others.
   */
  public List<PlanObject> find(String name, @Nullable Kind kind, List<PlanObject> home) {
    List<PlanObject> found = new ArrayList<>();
    List<PlanObject> near = new ArrayList<>();
    for (PlanObject object : named(name)) {
      if (kind == null || object.kind() == kind) {
        found.add(object);
        if (home.contains(outermost(object))) {
          near.add(object);
        }
      }
    }
    return near.isEmpty() ? found : near;
  }

  /** Returns the objects of a name as written, or else as names of their kinds compare. */
  private List<PlanObject> named(String name) {
    List<PlanObject> exact = byName.getOrDefault(name, List.of());
    if (!exact.isEmpty()) {
      return exact;
    }
    List<PlanObject> same = new ArrayList<>();
    for (String key : byFolded.getOrDefault(folded(name), Set.of())) {
      for (PlanObject object : byName.getOrDefault(key, List.of())) {
        if (object.isNamed(name)) {
          same.add(object);
        }
      }
    }
    return same;
  }

  /** Returns whether the name of an object has a dot. */
  public boolean hasDots() {
    return dots;
  }

  /**
   * Returns the objects that a name with dots means: those whose whole name it is, else those of a
   * shorter name, behind the names of what they lie in.
   *
   * @param kind the kind they have to be of, or null
   */
  public List<PlanObject> find(List<String> parts, @Nullable Kind kind, List<PlanObject> home) {
    for (int from = 0; from < parts.size(); from++) {
      List<String> holders = parts.subList(0, from).reversed();
      List<PlanObject> found =
          find(String.join(".", parts.subList(from, parts.size())), kind, home).stream()
              .filter(object -> liesIn(object, holders))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Returns the same of objects whose own names have dots. */
  public List<PlanObject> dotted(List<String> parts, List<PlanObject> home) {
    return find(parts, null, home).stream()
        .filter(object -> object.name().indexOf('.') >= 0)
        .toList();
  }

  private static boolean liesIn(PlanObject object, List<String> holders) {
    PlanObject up = object.container();
    for (String holder : holders) {
      if (up == null || !up.isNamed(holder)) {
        return false;
      }
      up = up.container();
    }
    return true;
  }

  /** Returns the outermost object that holds this one. */
  public static PlanObject outermost(PlanObject object) {
    PlanObject up = object;
    while (up.container() != null) {
      up = up.container();
    }
    return up;
  }

  /** Returns the names of all objects of a kind, or of all, sorted. */
  public Set<String> names(@Nullable Kind kind) {
    TreeSet<String> names = new TreeSet<>();
    byName.forEach((name, objects) -> {
      if (kind == null || objects.stream().anyMatch(object -> object.kind() == kind)) {
        names.add(name);
      }
    });
    return names;
  }
}
