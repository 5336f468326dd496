package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.model.Attribute;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches the objects of one version with those of the other: those of the same name at the same
 * place, and renamed ones that are otherwise mostly the same.
 */
final class Identities {

  private final List<PlanObject> before;
  private final List<PlanObject> after;
  private final IdentityHashMap<PlanObject, PlanObject> later = new IdentityHashMap<>();
  private final IdentityHashMap<PlanObject, PlanObject> earlier = new IdentityHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final @Nullable Pattern named;

  /** Takes both runbooks, whose targets are the same whatever they are called. */
  Identities(Runbook before, Runbook after) {
    this.before = all(before);
    this.after = all(after);
    pair(before.target(), after.target());
    members(before.target(), after.target());
    members(null, null);
    named = names.isEmpty() ? null : Pattern.compile(alternatives(names.keySet()));
  }

  private static List<PlanObject> all(Runbook runbook) {
    Set<PlanObject> all = new LinkedHashSet<>(runbook.states().objects());
    all.add(runbook.target());
    return new ArrayList<>(all);
  }

  private static String alternatives(Set<String> names) {
    return names.stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])"));
  }

  /** Pairs what lies in two objects that are the same, or at the top. */
  private void members(@Nullable PlanObject one, @Nullable PlanObject two) {
    List<PlanObject> gone = in(before, one, later);
    List<PlanObject> come = in(after, two, earlier);
    for (PlanObject old : List.copyOf(gone)) {
      for (PlanObject now : come) {
        if (kind(old).equals(kind(now)) && old.name().equals(now.name())) {
          gone.remove(old);
          come.remove(now);
          enter(old, now);
          break;
        }
      }
    }
    for (PlanObject old : gone) {
      PlanObject best = null;
      for (PlanObject now : come) {
        if (kind(old).equals(kind(now))
            && 2 * alike(old, now) >= Math.max(said(old).size(), said(now).size())
            && (best == null || alike(old, now) > alike(old, best))) {
          best = now;
        }
      }
      if (best != null) {
        come.remove(best);
        enter(old, best);
      }
    }
  }

  private void enter(PlanObject old, PlanObject now) {
    pair(old, now);
    members(old, now);
  }

  private void pair(PlanObject old, PlanObject now) {
    later.put(old, now);
    earlier.put(now, old);
    if (!old.name().equals(now.name())) {
      names.put(old.name(), now.name());
    }
  }

  private static List<PlanObject> in(
      List<PlanObject> objects,
      @Nullable PlanObject container,
      IdentityHashMap<PlanObject, PlanObject> known) {
    List<PlanObject> in = new ArrayList<>();
    for (PlanObject object : objects) {
      if (object.container() == container && !known.containsKey(object)) {
        in.add(object);
      }
    }
    return in;
  }

  private static int alike(PlanObject one, PlanObject two) {
    List<String> common = said(one);
    common.retainAll(said(two));
    return common.size();
  }

  private static List<String> said(PlanObject object) {
    List<String> said = new ArrayList<>();
    for (Map.Entry<Attribute, PlanObject.Given> each : object.given().entrySet()) {
      said.add(each.getKey().name() + " = " + each.getValue().value().shown());
    }
    for (PlanObject.Installed each : object.installed()) {
      said.add("has " + each.product().name() + " " + each.level());
    }
    return said;
  }

  private static String kind(PlanObject object) {
    return object.kind().name();
  }

  /** Returns the objects of the earlier version. */
  List<PlanObject> before() {
    return before;
  }

  /** Returns the objects of the later version. */
  List<PlanObject> after() {
    return after;
  }

  /** Returns the object of the later version that an earlier one is, or null if it is gone. */
  @Nullable PlanObject later(PlanObject old) {
    return later.get(old);
  }

  /** Returns what an object of the later version was, or null if it is new. */
  @Nullable PlanObject earlier(PlanObject now) {
    return earlier.get(now);
  }

  /** Returns the same text for objects that are the same, of either version. */
  String key(PlanObject object) {
    PlanObject same = later.getOrDefault(object, object);
    PlanObject container = same.container();
    String up = container == null ? "" : key(container) + "/";
    return up + kind(same) + " " + same.name();
  }

  /** Returns the same text for values that are the same, of either version. */
  String key(Value value) {
    return switch (value) {
      case Value.Ref ref -> key(ref.object());
      case Value.Many many ->
          many.elements().stream().map(this::key).collect(Collectors.joining(", ", "[", "]"));
      case Value.ProductValue product -> product.product().name();
      case Value.Bool _,
          Value.Atom _,
          Value.Num _,
          Value.Duration _,
          Value.Symbol _,
          Value.None _,
          Value.Unknown _ ->
          value.shown();
    };
  }

  /** Returns a text of the earlier version with the names of the later one. */
  String renamed(String text) {
    return named == null
        ? text
        : named
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(), "")));
  }
}
