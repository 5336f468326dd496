package dev.planwright.property;

import dev.planwright.property.Act.Back;
import dev.planwright.property.Act.Backup;
import dev.planwright.property.Act.Call;
import dev.planwright.property.Act.Effect;
import dev.planwright.property.Act.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a generated library has so that ways back are of every kind: switches that are turned, with
 * actions that are undone by one step, by several, by what was, by hand or by nothing; and rules
 * about them.
 */
final class Extras {

  private static final Formula ALWAYS = new Formula.Constant("true", true);

  private final Random random;
  private final Laws laws;
  private final boolean pooled;
  private final List<String> products;
  private final List<String> lines = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<Switch> switches = new ArrayList<>();

  /** A state of a node that is on or off, and may be turned off by what is not a way back. */
  private record Switch(String name, boolean ends, boolean backs, boolean turned) {}

  /** Makes switches; {@code products} are those that are on nodes. */
  Extras(Random random, Laws laws, boolean pooled, List<String> products) {
    this.random = random;
    this.laws = laws;
    this.pooled = pooled;
    this.products = List.copyOf(products);
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      switches.add(new Switch("e" + i, chance(25), chance(30), chance(35)));
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void line(String line) {
    lines.add(line);
  }

  private List<String> taken() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  /** Returns the states of a node. */
  List<String> states() {
    for (Switch each : switches) {
      line("  state " + each.name() + " : bool = false" + (each.ends() ? "  ends false" : ""));
      if (each.ends()) {
        String name = each.name();
        laws.finals(new Laws.Law("n." + name, new Formula.Is("n", name, "false"), true));
      }
    }
    return taken();
  }

  /** Returns the names of the states. */
  List<String> names() {
    return switches.stream().map(Switch::name).toList();
  }

  /** Returns the actions. */
  List<String> actions() {
    line("action save(n : node) {");
    line("  on n");
    line("  title \"Save ${n}\"");
    line("  run \"save ${n}\"");
    line("  takes 1 min");
    line("  backup \"the disk of ${n}\"");
    line("}");
    laws.add(
        new Act(
            "save",
            List.of("n"),
            List.of(),
            List.of(),
            List.of(),
            new Act.Calls(List.of()),
            Backup.MAKES));
    for (Switch each : switches) {
      turn(each, true);
      turn(each, false);
    }
    return taken();
  }

  private void turn(Switch each, boolean on) {
    String state = each.name();
    String name = (on ? "on-" : "off-") + state;
    String other = (on ? "off-" : "on-") + state;
    List<Need> needs = new ArrayList<>();
    line("action " + name + "(n : node) {");
    line("  on n");
    line("  title \"Turn " + state + " " + (on ? "on" : "off") + " on ${n}\"");
    boolean easy = on || each.ends() || each.turned();
    int many = easy ? random.nextInt(2) : 1 + random.nextInt(2);
    for (int i = 0; i < many; i++) {
      Formula own = new Formula.Is("n", state, String.valueOf(!on));
      Formula formula = easy && chance(85) ? own : formula(2);
      needs.add(new Need(formula, true));
      line("  require " + formula.text() + " else \"not now\" as " + name + "-" + i + " from F1");
    }
    line("  run \"turn " + name + " ${n}\"");
    List<Effect> during = new ArrayList<>();
    if (chance(20)) {
      boolean pool = pooled && chance(25);
      during.add(new Effect("n", pool ? "pooled" : "mode", pool ? "false" : "busy"));
      line("  during n." + during.getFirst().state() + " = " + during.getFirst().value());
    }
    line("  takes 1 min");
    line("  set n." + state + " = " + on);
    Backup backup = on && each.backs() ? Backup.NEEDS : Backup.NONE;
    if (backup == Backup.NEEDS) {
      line("  needs-backup \"the disk of ${n}\"");
    }
    List<String> after = new ArrayList<>();
    Back back = back(state, name, other, after);
    line("}");
    lines.addAll(after);
    laws.add(
        new Act(
            name,
            List.of("n"),
            needs,
            during,
            List.of(new Effect("n", state, String.valueOf(on))),
            back,
            backup));
  }

  /** Writes how an action is undone; a procedure for it comes after the action. */
  private Back back(String state, String name, String other, List<String> after) {
    int kind = random.nextInt(100);
    if (kind < 40) {
      line("  undo " + other + "(n)");
      return new Act.Calls(List.of(new Call(ALWAYS, other, List.of("n"))));
    }
    if (kind < 50) {
      return new Act.ByHand();
    }
    if (kind < 58) {
      line("  irreversible");
      return new Act.Never();
    }
    if (kind < 68) {
      line("  undo leave()");
      return new Act.Calls(List.of());
    }
    List<Call> calls = new ArrayList<>();
    if (pooled && chance(60)) {
      calls.add(new Call(new Formula.Is("n", "pooled", "true"), "take-out", List.of("n")));
    }
    Formula when = chance(60) ? new Formula.Changed("n", state) : formula(1);
    calls.add(new Call(when, other, List.of("n")));
    if (pooled && !calls.getFirst().name().equals(other)) {
      calls.add(new Call(new Formula.Changed("n", "pooled"), "put-in", List.of("n")));
    }
    line("  undo back-" + name + "(n)");
    after.add("procedure back-" + name + "(n : node) {");
    for (Call call : calls) {
      after.add("  if " + call.when().text() + " { " + call.name() + "(n) }");
    }
    after.add("}");
    return new Act.Calls(calls);
  }

  /** Returns a condition on a node {@code n}. */
  private Formula formula(int depth) {
    return formula("n", depth);
  }

  private Formula formula(String path, int depth) {
    if (depth > 0 && chance(40)) {
      Formula one = formula(path, depth - 1);
      return chance(30)
          ? new Formula.Not(one)
          : new Formula.Two(one, chance(50), formula(path, depth - 1));
    }
    if (path.equals("n") && chance(15)) {
      String word = List.of("any", "all", "no").get(random.nextInt(3));
      return new Formula.Count(word, "n.farm", formula("y", 0));
    }
    int kind = random.nextInt(100);
    if (kind < 45 && !switches.isEmpty()) {
      String state = switches.get(random.nextInt(switches.size())).name();
      return new Formula.Is(path, state, chance(70) ? "false" : "true");
    }
    if (kind < 60 && pooled) {
      return new Formula.Is(path, "pooled", chance(50) ? "false" : "true");
    }
    if (kind < 70) {
      return new Formula.Is(path, "pending", "false");
    }
    if (kind < 80 && !products.isEmpty()) {
      String product = products.get(random.nextInt(products.size()));
      Formula has = new Formula.Has(path, product);
      return chance(50) ? has : new Formula.Not(has);
    }
    return kind < 90
        ? new Formula.Held(path + ".farm", path, chance(50))
        : new Formula.Is(path, "mode", "idle");
  }

  /** Returns statements to be put before and after what is done at a node {@code n}. */
  List<String> around() {
    String before = "";
    String after = "";
    if (chance(20)) {
      before += "save(n)\n    ";
    }
    for (Switch each : switches) {
      String on = "if not n." + each.name() + " { on-" + each.name() + "(n) }\n    ";
      String off = "if n." + each.name() + " { off-" + each.name() + "(n) }\n    ";
      if (chance(30)) {
        before += chance(70) ? on : off;
      }
      if (each.ends() ? chance(90) : chance(30)) {
        after += off;
      }
    }
    return List.of(before, after.isEmpty() ? "" : "\n    " + after.stripTrailing());
  }

  /** Returns a condition to hold at a node over some statements, which mostly do not break it. */
  Formula held(String body) {
    for (Switch each : switches) {
      if (!body.contains("on-" + each.name()) && chance(70)) {
        return new Formula.Is("n", each.name(), "false");
      }
    }
    Formula either = new Formula.Two(formula(0), false, formula(1));
    return switches.isEmpty() ? either : new Formula.Two(off(), false, either);
  }

  /** Returns a condition that holds where one or all switches are off. */
  private Formula off() {
    Formula off = new Formula.Is("n", switches.getFirst().name(), "false");
    for (Switch each : switches.subList(1, switches.size())) {
      off = new Formula.Two(off, chance(30), new Formula.Is("n", each.name(), "false"));
    }
    return off;
  }

  /** Returns rules. */
  List<String> rules() {
    int many = switches.isEmpty() || chance(30) ? 0 : 1 + random.nextInt(2);
    for (int i = 0; i < many; i++) {
      Formula formula = new Formula.Two(off(), false, formula(1));
      String weight = List.of("", " error", " danger", " warning").get(random.nextInt(4));
      line("rule watch-" + i + weight + " {");
      line("  for n in nodes");
      line("  always " + formula.text());
      line("  text \"watch " + i + " on ${n}\"");
      line("  from F4");
      line("}");
      if (!weight.equals(" warning")) {
        if (chance(15)) {
          accepted.add("watch-" + i);
        } else {
          laws.always(new Laws.Law("watch-" + i, formula, true));
        }
      }
    }
    if (chance(25)) {
      Formula one = switches.isEmpty() ? formula(0) : off();
      Formula formula = new Formula.Two(one, false, formula(1));
      laws.finals(new Laws.Law("lastly", formula, true));
      line("rule lastly {");
      line("  for n in nodes");
      line("  finally " + formula.text());
      line("  text \"lastly on ${n}\"");
      line("  from F5");
      line("}");
    }
    return taken();
  }

  private Formula never(String path) {
    return switches.isEmpty()
        ? new Formula.Is(path, "mode", "busy")
        : new Formula.Is(path, switches.getLast().name(), "true");
  }

  /** Returns what the author of the plan says. */
  List<String> clauses() {
    for (String name : accepted) {
      line(
          "  accept "
              + name
              + " { reason = \"so be it\"  owner = \"somebody\"  until = 2999-01-31 }");
    }
    if (chance(25)) {
      Formula never = new Formula.Two(never("y"), true, formula("y", 0));
      String word = chance(60) ? "all" : "any";
      Formula whole = new Formula.Count(word, "FARM", never);
      line("  never " + word + " y in nodes : " + never.text());
      laws.always(new Laws.Law("PW0601", new Formula.Not(whole), false));
    }
    return taken();
  }
}
