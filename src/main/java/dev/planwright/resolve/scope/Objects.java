package dev.planwright.resolve.scope;

import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The objects of a file and of the files it uses, found by name, nearest first. */
public final class Objects {

  private final Map<String, List<PlanObject>> byName = new HashMap<>();

  /** Adds an object. */
  public void add(PlanObject object) {
    byName.computeIfAbsent(object.name(), _ -> new ArrayList<>()).add(object);
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
    for (String key : new TreeSet<>(byName.keySet())) {
      if (key.equalsIgnoreCase(name)) {
        for (PlanObject object : byName.getOrDefault(key, List.of())) {
          if (object.isNamed(name)) {
            same.add(object);
          }
        }
      }
    }
    return same;
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
