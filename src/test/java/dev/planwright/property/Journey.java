package dev.planwright.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the calls of a generated plan, and undoes them, by the meaning of its library alone:
 * no class of the compiler is asked what a step does or whether it may be done.
 */
final class Journey {

  private final Laws laws;
  private final List<Called> calls;
  private final List<Span> holds;
  private final List<GeneratedScene> scenes = new ArrayList<>();
  private @Nullable String broken;

  /** A call with its arguments: objects as {@code kind:name}, and other values as written. */
  record Called(String name, List<String> arguments) {}

  /**
   * What is held over some of the calls.
   *
   * @param names what the names in it stand for
   */
  record Span(Formula formula, Map<String, String> names, int first, int last) {

    /** Returns whether it must hold after a call. */
    boolean isAfter(int number) {
      return first <= number && number <= last;
    }

    /** Returns whether it must hold when a call is undone: it is held before and after it. */
    boolean isBehind(int number) {
      return first < number && number <= last;
    }
  }

  /**
   * A way back.
   *
   * @param stop the number of the call that is not undone, or 0
   * @param broken what forbids it, or null if nothing takes the call back
   * @param taken what is done for each call, the last first
   * @param changed what its own calls change
   * @param end where it leads
   */
  record Way(
      int stop,
      @Nullable String broken,
      List<List<Called>> taken,
      TreeSet<String> changed,
      GeneratedScene end) {}

  /** Carries out the calls from a start. */
  Journey(Laws laws, GeneratedScene start, List<Called> calls, List<Span> holds) {
    this.laws = laws;
    this.calls = calls;
    this.holds = holds;
    scenes.add(start);
    GeneratedScene scene = start;
    for (int i = 0; i < calls.size(); i++) {
      scene = scene.copy();
      int number = i + 1;
      List<Span> held = holds.stream().filter(span -> span.isAfter(number)).toList();
      String wrong = run(scene, calls.get(i), scene, held);
      if (broken == null && wrong != null) {
        broken = "step " + number + ": " + wrong;
      }
      scenes.add(scene);
    }
  }

  /** Returns what a step or the end breaks, or null. */
  @Nullable String broken() {
    if (broken != null) {
      return broken;
    }
    for (Laws.Law law : laws.finals()) {
      if (!law.holds(scenes.getLast())) {
        return "the end: " + law.code();
      }
    }
    return null;
  }

  /** Returns the state after so many calls. */
  GeneratedScene after(int number) {
    return scenes.get(number);
  }

  /** Goes back from where so many calls are done. */
  Way back(int from) {
    GeneratedScene scene = scenes.get(from);
    List<List<Called>> taken = new ArrayList<>();
    TreeSet<String> changed = new TreeSet<>();
    for (int number = from; number > 0; number--) {
      Act act = laws.act(calls.get(number - 1).name());
      if (act.back() instanceof Act.Never) {
        return new Way(number, null, taken, changed, scene);
      }
      GeneratedScene next = scene.copy();
      List<Called> done = new ArrayList<>();
      String wrong = takeBack(next, number, act.back(), done, changed);
      if (wrong != null) {
        return new Way(number, wrong, taken, changed, scene);
      }
      taken.add(done);
      scene = next;
    }
    return new Way(0, null, taken, changed, scene);
  }

  /** Returns what held at the start, has to hold at an end, and does not hold. */
  List<String> lost(GeneratedScene end) {
    return laws.finals().stream()
        .filter(law -> !law.broken(scenes.getFirst()).containsAll(law.broken(end)))
        .map(Laws.Law::code)
        .toList();
  }

  private @Nullable String takeBack(
      GeneratedScene scene, int number, Act.Back back, List<Called> done, TreeSet<String> changed) {
    GeneratedScene was = scenes.get(number - 1);
    if (was.differing(scenes.get(number)).isEmpty()) {
      return null;
    }
    List<Span> held = holds.stream().filter(span -> span.isBehind(number)).toList();
    if (!(back instanceof Act.Calls made)) {
      scene.restore(was, scenes.get(number));
      return broken(scene, held);
    }
    Map<String, String> names = names(calls.get(number - 1));
    for (Act.Call call : made.calls()) {
      if (call.when().holds(scene, names, was)) {
        List<String> arguments =
            call.arguments().stream().map(each -> argument(each, names, was)).toList();
        Called called = new Called(call.name(), arguments);
        done.add(called);
        GeneratedScene before = scene.copy();
        String wrong = run(scene, called, was, held);
        changed.addAll(before.differing(scene));
        if (wrong != null) {
          return wrong;
        }
      }
    }
    return null;
  }

  private static String argument(String written, Map<String, String> names, GeneratedScene was) {
    return written.equals("was holder")
        ? was.get(was.object("f", names), "holder")
        : names.getOrDefault(written, written);
  }

  private Map<String, String> names(Called called) {
    Map<String, String> names = new HashMap<>();
    List<String> parameters = laws.act(called.name()).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      names.put(parameters.get(i), called.arguments().get(i));
    }
    return names;
  }

  /** Carries out a call on a scene; returns what it breaks first, or null. */
  private @Nullable String run(
      GeneratedScene scene, Called called, GeneratedScene was, List<Span> held) {
    Act act = laws.act(called.name());
    Map<String, String> names = names(called);
    String wrong = null;
    for (Act.Need need : act.needs()) {
      if (wrong == null && need.forbids() && !need.formula().holds(scene, names, was)) {
        wrong = called + " needs " + need.formula().text();
      }
    }
    GeneratedScene running = scene.copy();
    act.during().forEach(effect -> set(running, scene, effect, names));
    wrong = wrong == null && !act.during().isEmpty() ? broken(running, held) : wrong;
    GeneratedScene before = scene.copy();
    act.effects().forEach(effect -> set(scene, before, effect, names));
    return wrong == null ? broken(scene, held) : wrong;
  }

  private static void set(
      GeneratedScene scene, GeneratedScene before, Act.Effect effect, Map<String, String> names) {
    String object = scene.object(effect.object(), names);
    String value = names.getOrDefault(effect.value(), effect.value());
    if (effect.state().startsWith("has ")) {
      scene.put(object, effect.state().substring(4), value);
    } else {
      boolean turned = value.equals("not");
      String turn = turned && before.get(object, effect.state()).equals("true") ? "false" : "true";
      scene.set(object, effect.state(), turned ? turn : value);
    }
  }

  private @Nullable String broken(GeneratedScene scene, List<Span> held) {
    for (Laws.Law law : laws.always()) {
      if (!law.holds(scene)) {
        return law.code();
      }
    }
    for (Span span : held) {
      if (!span.formula().holds(scene, span.names(), scene)) {
        return "hold " + span.formula().text();
      }
    }
    return null;
  }
}
