package dev.planwright.property;

import dev.planwright.property.Act.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes a small library and plans for it: kinds, states, products with levels and updates, actions
 * with requirements, effects and undo, rules, holds, procedures for one object and for all. What it
 * writes is mostly clean, since its procedures see to what its actions require; what is not clean
 * is told by the compiler. The same seed writes the same text.
 */
final class PlanGenerator {

  /** Names that are read as something else where they are not in quotes, or stand for variables. */
  private static final List<String> ODD =
      List.of(
          "n",
          "c",
          "x",
          "if",
          "on",
          "step",
          "Node One",
          "a-1",
          "none",
          "web",
          "idle",
          "phase",
          "h",
          "first",
          "say \"hi\"",
          "S:",
          "put-base");

  private static final List<String> NOTES =
      List.of(
          "\"plain\"",
          "\"read \"\"this\"\" first\"",
          "\"on ${n}\"",
          "\"C:\\WINNT\\\"",
          "\"\"\"\n      two lines\n        the second\n      \"\"\"",
          "\"costs $\" + \"{5}\"",
          "\"ends in \"\"quotes\"\"\"");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<Product> products = new ArrayList<>();
  private final List<Farm> farms = new ArrayList<>();
  private final Laws laws = new Laws();
  private boolean pooled;
  private boolean sites;
  private @Nullable String everywhere;
  private Extras extras;

  private PlanGenerator(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.extras = new Extras(random, laws, false, List.of());
  }

  private record Product(
      String name, boolean onFarm, boolean levels, int updates, boolean option, boolean batch) {}

  private record Farm(String name, List<String> nodes, List<Integer> has) {}

  /** What was written, and what it means. */
  record Generated(String text, Laws laws) {}

  /** Returns the text of a seed. */
  static Generated write(long seed) {
    PlanGenerator generator = new PlanGenerator(seed);
    return new Generated(generator.write(), generator.laws);
  }

  private String write() {
    pooled = chance(60);
    sites = chance(25);
    out.append("planwright 1\n\n");
    knowledge();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      product(i);
    }
    extras = new Extras(random, laws, pooled, onNodes());
    kinds();
    products.forEach(this::declared);
    shared();
    extras.actions().forEach(this::line);
    for (int i = 0; i < count; i++) {
      actions(i);
      procedures(i);
    }
    rules();
    int many = chance(15) ? 2 : 1;
    for (int i = 0; i < many; i++) {
      farm(i);
    }
    plan();
    return out.toString();
  }

  private List<String> onNodes() {
    return products.stream().filter(each -> !each.onFarm()).map(Product::name).toList();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void knowledge() {
    line("article Q1 \"How to\" { modified = 2000-01-01 }");
    for (int i = 1; i <= 6; i++) {
      line("fact F" + i + " \"sentence " + i + "\" in Q1 \"step " + i + "\"");
    }
  }

  private String from() {
    return chance(70) ? " from F" + (1 + random.nextInt(6)) : "";
  }

  private void kinds() {
    if (chance(85)) {
      // Then a person does the steps at the nodes: any name and any text will do for them.
      line("kind host machine {}");
    }
    line("kind farm {");
    line("  nodes : node+");
    if (sites) {
      line("  sites : site*");
    }
    line("  state moved : bool = false");
    line("  state holder : node = farm.nodes.first");
    line("}");
    line("kind node in farm.nodes {");
    line("  size : number = 1");
    line("  folder : path = \"C:\\WINNT\"");
    line("  state mode : idle | busy | gone = idle  ends idle");
    line("  state pending : bool = false  ends false");
    laws.finals(new Laws.Law("n.mode", new Formula.Is("n", "mode", "idle"), true));
    laws.finals(new Laws.Law("n.pending", new Formula.Is("n", "pending", "false"), true));
    if (pooled) {
      line("  state pooled : bool = true  ends true");
      laws.finals(new Laws.Law("n.pooled", new Formula.Is("n", "pooled", "true"), true));
    }
    extras.states().forEach(this::line);
    line("}");
    if (sites) {
      line("kind site in farm.sites { state made : bool = false }");
    }
  }

  private void product(int i) {
    String name = i == 0 ? "base" : "p" + i;
    int updates = i > 0 && chance(30) ? random.nextInt(i) : -1;
    boolean onFarm = updates < 0 ? chance(25) : products.get(updates).onFarm();
    products.add(new Product(name, onFarm, chance(40), updates, chance(30), onFarm || chance(40)));
  }

  private void declared(Product product) {
    String updates =
        product.updates() < 0 ? "" : " updates " + products.get(product.updates()).name();
    line(
        "product "
            + product.name()
            + " \"Product "
            + product.name()
            + "\" on "
            + (product.onFarm() ? "farm" : "node")
            + updates
            + (product.levels() ? " levels 1 < 2 < 3" : "")
            + from()
            + (product.option() ? " {\n  option say : text = \"as usual\"\n}" : ""));
  }

  private void shared() {
    line("define is-idle(n : node) : bool = n.mode == idle");
    line("action restart(n : node) {");
    line("  on n");
    line("  title \"Restart ${n}\"");
    line("  run \"shutdown /r\"");
    List<Effect> gone = List.of();
    if (chance(50)) {
      gone = List.of(new Effect("n", "mode", "gone"));
      line("  during n.mode = gone");
    }
    Effect done = new Effect("n", "pending", "false");
    laws.add(act("restart", List.of("n"), List.of(), gone, List.of(done), nothing()));
    line("  set n.pending = false");
    line("  restart");
    line("  takes 5 min");
    line("  undo leave()" + from());
    line("}");
    line("procedure leave() {}");
    line("action hand-over(f : farm, to : node) {");
    line("  on to");
    line("  title \"Hand ${f} over to ${to}\"");
    line("  run \"move ${f} ${to}\"");
    line("  takes 2 min");
    line("  set f.holder = to");
    line("  undo hand-back(f)" + from());
    line("}");
    Effect handed = new Effect("f", "holder", "to");
    Act.Call back =
        new Act.Call(new Formula.Changed("f", "holder"), "hand-over", List.of("f", "was holder"));
    laws.add(
        act("hand-over", List.of("f", "to"), List.of(), List.of(), List.of(handed), calls(back)));
    line("procedure hand-back(f : farm) {");
    line("  if f.holder != was(f.holder) { hand-over(f, was(f.holder)) }");
    line("}");
    laws.add(act("look", List.of("n", "t"), List.of(), List.of(), List.of(), nothing()));
    line("action look(n : node, t : text) {");
    line("  on n");
    line("  title \"Look at ${n}\"");
    line("  ask \"Look: ${t}\"");
    line("  takes 2 min");
    line("  verify \"nothing\"" + from());
    line("}");
    if (pooled) {
      pool();
      line("action take-out(n : node) {");
      line("  on n");
      line("  title \"Take ${n} out\"");
      line("  require n.pooled else \"${n} is out already\" as out-already" + from());
      line("  run \"pool out ${n}\"");
      line("  takes 2 min");
      line("  set n.pooled = false");
      line("  undo put-in(n)");
      line("}");
      line("action put-in(n : node) {");
      line("  on n");
      line("  title \"Put ${n} in\"");
      line("  require not n.pooled else \"${n} is in already\"");
      line("  require not n.pending");
      line("  run \"pool in ${n}\"");
      line("  takes 2 min");
      line("  set n.pooled = true");
      line("  undo take-out(n)" + from());
      line("}");
    }
    if (sites) {
      Act.Need unmade = new Act.Need(new Formula.Is("s", "made", "false"), true);
      Effect made = new Effect("s", "made", "true");
      laws.add(act("make-site", List.of("s"), List.of(unmade), List.of(), List.of(made), NEVER));
      line("action make-site(s : site) {");
      line("  on s.farm.holder");
      line("  title \"Make site ${s}\"");
      line("  require not s.made else \"${s} is made\"");
      line("  run \"mk ${s}\"");
      line("  takes 2 min");
      line("  set s.made = true");
      line("  irreversible" + from());
      line("}");
    }
  }

  private static final Act.Back NEVER = new Act.Never();

  private static Act.Back nothing() {
    return new Act.Calls(List.of());
  }

  private static Act.Back calls(Act.Call call) {
    return new Act.Calls(List.of(call));
  }

  private static Act.Back again(String name) {
    return calls(new Act.Call(new Formula.Constant("true", true), name, List.of("n")));
  }

  private static Act act(
      String name,
      List<String> parameters,
      List<Act.Need> needs,
      List<Effect> during,
      List<Effect> effects,
      Act.Back back) {
    return new Act(name, parameters, needs, during, effects, back, Act.Backup.NONE);
  }

  private void pool() {
    Act.Need in = new Act.Need(new Formula.Is("n", "pooled", "true"), true);
    Effect out = new Effect("n", "pooled", "false");
    laws.add(act("take-out", List.of("n"), List.of(in), List.of(), List.of(out), again("put-in")));
    List<Act.Need> ready =
        List.of(
            new Act.Need(new Formula.Is("n", "pooled", "false"), true),
            new Act.Need(new Formula.Is("n", "pending", "false"), true));
    Effect put = new Effect("n", "pooled", "true");
    laws.add(act("put-in", List.of("n"), ready, List.of(), List.of(put), again("take-out")));
  }

  private String level(Product product) {
    return product.levels()
        ? "(n : " + kind(product) + ", l : version, t : text)"
        : "(n : " + kind(product) + ", t : text)";
  }

  private static String kind(Product product) {
    return product.onFarm() ? "farm" : "node";
  }

  private void actions(int i) {
    Product product = products.get(i);
    String node = product.onFarm() ? "n.holder" : "n";
    String level = product.levels() ? " l" : "";
    List<Act.Need> needs = new ArrayList<>();
    line("action put-" + product.name() + level(product) + " {");
    line("  on " + node);
    line("  title \"Put " + product.name() + (product.levels() ? " ${l}" : "") + " on ${n}\"");
    if (product.updates() >= 0) {
      Product below = products.get(product.updates());
      needs.add(new Act.Need(new Formula.Has("n", below.name()), true));
      line(
          "  require n has "
              + below.name()
              + " else \""
              + below.name()
              + " is not on ${n}\" as without-"
              + below.name()
              + from());
    }
    if (!product.onFarm()) {
      needs.add(new Act.Need(new Formula.Is("n", "pending", "false"), true));
      line("  require not n.pending else \"restart ${n} first\"" + from());
      if (pooled) {
        needs.add(new Act.Need(new Formula.Is("n", "pooled", "false"), true));
        line("  require not n.pooled else \"${n} is in the pool\" as busy" + from());
      }
    }
    line("  run \"setup " + product.name() + " ${t}\"");
    if (chance(30)) {
      line("  ask \"Choose ${t}\" when t != \"\"");
    }
    if (chance(30)) {
      line("  warn \"do not stop\"");
    }
    Effect mark =
        product.onFarm() ? new Effect("n", "moved", "not") : new Effect("n", "pending", "true");
    if (!product.onFarm()) {
      line("  set n.pending = true");
    } else {
      line("  set n.moved = not n.moved");
    }
    line("  install " + product.name() + level + " on n");
    line("  takes " + (1 + random.nextInt(30)) + " min");
    Act.Back back = NEVER;
    if (product.levels() ? chance(50) : chance(20)) {
      line("  irreversible");
    } else if (product.levels()) {
      back = new Act.ByHand();
    } else {
      line("  undo take-" + product.name() + "(n)");
      back = again("take-" + product.name());
    }
    line("  from F" + (1 + random.nextInt(6)));
    line("}");
    List<String> parameters = product.levels() ? List.of("n", "l", "t") : List.of("n", "t");
    Effect put = new Effect("n", "has " + product.name(), product.levels() ? "l" : "there");
    laws.add(act("put-" + product.name(), parameters, needs, List.of(), List.of(mark, put), back));
    line("action take-" + product.name() + "(n : " + kind(product) + ") {");
    line("  on " + node);
    line("  title \"Take " + product.name() + " off ${n}\"");
    line("  require n has " + product.name() + " else \"it is not there\"" + from());
    line("  run \"setup /u " + product.name() + "\"");
    line("  takes 2 min");
    line("  remove " + product.name() + " on n");
    List<Effect> gone = new ArrayList<>();
    gone.add(new Effect("n", "has " + product.name(), "none"));
    if (product.onFarm()) {
      line("  set n.moved = not n.moved");
      gone.add(new Effect("n", "moved", "not"));
    }
    line("  irreversible" + from());
    line("}");
    List<Act.Need> there = List.of(new Act.Need(new Formula.Has("n", product.name()), true));
    laws.add(act("take-" + product.name(), List.of("n"), there, List.of(), gone, NEVER));
  }

  private void procedures(int i) {
    Product product = products.get(i);
    String name = product.name();
    boolean batch = product.batch();
    String parameter = batch ? "c : farm" : "n : node";
    line("procedure install-" + name + " installs " + name + " on " + parameter + " {");
    if (chance(50)) {
      line("  from F1, F2");
    }
    body(product, batch);
    line("}");
    line("procedure remove-" + name + " removes " + name + " on " + parameter + " {");
    line(each(batch, product, "take-" + name + "(n)" + from()));
    line("}");
    line("procedure repair-" + name + " repairs " + name + " on " + parameter + " {");
    String put = put(product, product.levels() ? "level(n, " + name + ")" : null, "\"again\"");
    line(each(batch, product, dressed(product, put)));
    line("}");
  }

  /** A statement for the parameter, or for all nodes of it. */
  private String each(boolean batch, Product product, String statement) {
    if (product.onFarm()) {
      return "  let n = c\n  " + statement;
    }
    return batch ? "  for n in c.nodes {\n    " + statement + "\n  }" : "  " + statement;
  }

  private String put(Product product, @Nullable String level, String text) {
    return "put-" + product.name() + "(n, " + (level == null ? "" : level + ", ") + text + ")";
  }

  /** A call with what its requirements ask for around it. */
  private String dressed(Product product, String put) {
    if (product.onFarm()) {
      return put + from() + note();
    }
    List<String> around = extras.around();
    String inner =
        around.getFirst() + put + from() + note() + "\n    restart(n)" + from() + around.getLast();
    return pooled ? "take-out(n)\n    " + inner + "\n    put-in(n)" : inner;
  }

  private String note() {
    return chance(25) ? "\n    note " + one(NOTES) : "";
  }

  private void body(Product product, boolean batch) {
    String level = product.levels() ? product.name() + ".level" : null;
    String text =
        product.option() ? product.name() + ".say" : chance(30) ? "\"with \"\"q\"\" \"" : "\"\"";
    String body = dressed(product, put(product, level, text));
    if (!product.onFarm()) {
      body = held(body, fixed("n.size >= 1"), "\"${n} is small\"");
      if (chance(30)) {
        body = held(body, extras.held(body), "\"not on ${n}\"");
      }
      if (chance(20)) {
        body =
            held(body, fixed("all x in n.farm.nodes : x.size >= n.size"), "\"${n} of ${n.farm}\"");
      }
      if (chance(25)) {
        body =
            "let was-idle = is-idle(n)\n"
                + "    if was-idle { look(n, \"idle\") } else { look(n, \"busy\") }\n"
                + "    "
                + body;
      }
    } else if (chance(50)) {
      body = held(body, HOLDER_THERE, "\"${n.holder} is gone\"");
      if (chance(50)) {
        body = "hand-over(n, last(n.nodes))\n    " + body + "\n    hand-over(n, first(n.nodes))";
      }
    }
    if (product.onFarm() && sites) {
      body += "\n    for s in n.sites where not s.made { make-site(s) }";
    }
    if (chance(40)) {
      String title =
          one(List.of("\"One node\"", "\"Node ${n}\"", "\"The \"\"${n}\"\" phase\"", ""));
      body =
          "phase "
              + one(List.of("work", "\"odd phase\"", "on", "for"))
              + " "
              + title
              + " {\n    "
              + body
              + "\n    }";
    }
    String all = each(batch, product, body);
    if (batch && !product.onFarm() && chance(40)) {
      all = held(all, STAYS, "\"it stays on ${c.holder}\"");
    }
    line(all);
  }

  private static final Formula HOLDER_THERE =
      new Formula.Other("n.holder.mode != gone", new Formula.Is("n.holder", "mode", "gone"));

  private static final Formula STAYS =
      new Formula.Other("c.holder == c.nodes.first", new Formula.Held("c", "c.first", true));

  private static Formula fixed(String text) {
    return new Formula.Constant(text, true);
  }

  private String held(String body, Formula condition, String otherwise) {
    if (!chance(30)) {
      return body;
    }
    laws.hold(condition);
    return "hold "
        + condition.text()
        + (chance(70) ? " else " + otherwise : "")
        + from()
        + " {\n    "
        + body
        + "\n    }";
  }

  private static final Formula ONE_SERVES =
      new Formula.Two(
          new Formula.Alone(),
          false,
          new Formula.Count("any", "f", new Formula.Is("y", "pooled", "true")));

  private void rules() {
    for (int i = 0; i < products.size(); i++) {
      for (int j = i + 1; j < products.size(); j++) {
        String one = products.get(i).name();
        String two = products.get(j).name();
        if (chance(25)) {
          line(
              "rule r-"
                  + i
                  + "-"
                  + j
                  + " { order "
                  + one
                  + " before "
                  + two
                  + " text \""
                  + two
                  + " is early\" from F3 }");
        } else if (chance(15)) {
          line(
              "rule q-"
                  + i
                  + "-"
                  + j
                  + " { require "
                  + two
                  + " has "
                  + one
                  + " text \""
                  + two
                  + " lacks "
                  + one
                  + "\" from F4 }");
        } else if (chance(10)) {
          line("rule e-" + i + "-" + j + " note { prefer " + two + " before " + one + " from F5 }");
        }
      }
    }
    if (products.size() > 2 && chance(20)) {
      line("rule chain { sequence base, p1, p2 text \"base, p1, p2\" from F1 }");
    }
    if (pooled && chance(60)) {
      line(
          "rule pool-empty danger {\n"
              + "  for f in farms where count(f.nodes) > 1\n"
              + "  always any n in f.nodes : n.pooled\n"
              + "  text \"nobody serves ${f}\"\n"
              + "  from F6\n"
              + "}");
      laws.always(new Laws.Law("pool-empty", ONE_SERVES, false));
    }
    if (chance(40)) {
      String name = one(products).name();
      line(
          "rule everywhere {\n  for f in farms where f installs "
              + name
              + "\n  finally f has "
              + name
              + "\n  text \""
              + name
              + " is not everywhere\"\n  from F2\n}");
      everywhere = name;
    }
    extras.rules().forEach(this::line);
    if (chance(30)) {
      String name = one(products).name();
      line(
          "rule small {\n  for n in nodes where n installs "
              + name
              + "\n  always n.size >= 1\n  text \"${n} is small\"\n  from F2\n}");
    }
  }

  private String quoted(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*")
            && !List.of("if", "none", "on", "phase").contains(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private void farm(int i) {
    List<String> nodes = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      String name = chance(30) ? one(ODD) : "N" + k;
      nodes.add(nodes.contains(name) ? "M" + k : name);
    }
    String name = chance(20) ? one(List.of("The Farm", "f", "c", "farm")) : "FARM" + i;
    if (i > 0 || nodes.contains(name)) {
      name = "FARM" + i;
    }
    List<Integer> has = new ArrayList<>();
    Map<String, String> start = new HashMap<>();
    start.put("farm:" + name + ".moved", "false");
    start.put("farm:" + name + ".holder", "node:" + nodes.getFirst());
    line("farm " + quoted(name) + " {");
    StringBuilder there = new StringBuilder();
    for (int p = 0; p < products.size(); p++) {
      Product product = products.get(p);
      if (product.onFarm() && chance(20)) {
        there.append(there.isEmpty() ? "  has " : ", ").append(product.name());
        there.append(product.levels() ? " 1" : "");
        has.add(p);
        start.put("farm:" + name + " has " + product.name(), product.levels() ? "1" : "there");
      }
    }
    if (!there.isEmpty()) {
      line(there.toString());
    }
    for (String node : nodes) {
      StringBuilder on = new StringBuilder();
      for (Product product : products) {
        if (!product.onFarm() && chance(15)) {
          on.append(on.isEmpty() ? " has " : ", ").append(product.name());
          String level = product.levels() ? " " + (1 + random.nextInt(2)) : "";
          on.append(level);
          String value = level.isEmpty() ? "there" : level.strip();
          start.put("node:" + node + " has " + product.name(), value);
        }
      }
      extras.names().forEach(state -> start.put("node:" + node + "." + state, "false"));
      start.put("node:" + node + ".mode", "idle");
      start.put("node:" + node + ".pending", "false");
      start.put("node:" + node + ".pooled", "true");
      line("  node " + quoted(node) + " {" + on + (chance(20) ? " size = 2" : "") + " }");
    }
    if (sites) {
      for (int s = 0; s < random.nextInt(3); s++) {
        String site = chance(30) ? "N" + s : "s" + s;
        start.put("site:" + site + ".made", "false");
        line("  site " + quoted(site) + " {}");
      }
    }
    line("}");
    farms.add(new Farm(name, nodes, has));
    laws.scene(
        new GeneratedScene("farm:" + name, nodes.stream().map(n -> "node:" + n).toList(), start));
  }

  private void plan() {
    List<String> targets = farms.stream().map(farm -> quoted(farm.name())).toList();
    String name = one(List.of("p", "\"odd plan\"", "plan", "p-1"));
    String title = chance(70) ? " \"the \"\"title\"\"\"" : "";
    if (chance(10)) {
      name = "";
      title = "";
    }
    line("plan " + name + (name.isEmpty() ? "" : title) + " {");
    line("  on " + String.join(", ", targets));
    if (chance(30)) {
      line("  owner = \"somebody\"");
    }
    String form = chance(40) ? "install in order" : "install";
    StringBuilder install = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (Product product : products) {
      if (chance(70)) {
        item(product, install);
      } else if (chance(10)) {
        rest.append("  remove { ").append(product.name()).append(" }\n");
      } else if (chance(10)) {
        rest.append("  repair { ").append(product.name()).append(" }\n");
      }
    }
    if (install.isEmpty() && rest.isEmpty()) {
      item(products.getFirst(), install);
    }
    if (!install.isEmpty()) {
      line("  " + form + " {\n" + install + "  }");
    }
    out.append(rest);
    if (chance(15) && products.size() > 1) {
      line("  order base before p1 because \"so it is\"");
    }
    if (chance(20)) {
      line("  limit duration <= 20 d");
    }
    if (pooled && chance(20)) {
      line("  never count(nodes) > 9 and all n in nodes : not n.pooled");
    }
    extras.clauses().forEach(this::line);
    line("}");
  }

  private void item(Product product, StringBuilder install) {
    String level = product.levels() ? " " + (1 + random.nextInt(3)) : "";
    String option =
        product.option() && chance(50)
            ? " { say = \"" + one(List.of("loud", "a \"\"b\"\"", "")) + "\" }"
            : "";
    Farm farm = farms.getFirst();
    if (!product.onFarm() && farms.size() == 1 && chance(25)) {
      for (String node : farm.nodes()) {
        if (chance(80)) {
          install
              .append("    ")
              .append(product.name())
              .append(level)
              .append(" on ")
              .append(quoted(node))
              .append(option)
              .append('\n');
        }
      }
      return;
    }
    install.append("    ").append(product.name()).append(level).append(option).append('\n');
    if (product.levels() && !level.endsWith("3") && chance(15)) {
      install.append("    ").append(product.name()).append(" 3\n");
    }
  }
}
