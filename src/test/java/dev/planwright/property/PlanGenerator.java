package dev.planwright.property;

import java.util.ArrayList;
import java.util.List;
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
  private boolean pooled;
  private boolean sites;

  private PlanGenerator(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  private record Product(
      String name, boolean onFarm, boolean levels, int updates, boolean option, boolean batch) {}

  private record Farm(String name, List<String> nodes, List<Integer> has) {}

  /** Returns the text of a seed. */
  static String write(long seed) {
    return new PlanGenerator(seed).write();
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
    kinds();
    products.forEach(this::declared);
    shared();
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
    if (chance(80)) {
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
    if (pooled) {
      line("  state pooled : bool = true  ends true");
    }
    line("}");
    if (sites) {
      line("kind site in farm.sites { state made : bool = false }");
    }
  }

  private void product(int i) {
    String name = i == 0 ? "base" : "p" + i;
    int updates = i > 0 && chance(30) ? random.nextInt(i) : -1;
    boolean onFarm = updates < 0 ? chance(25) : products.get(updates).onFarm();
    products.add(new Product(name, onFarm, chance(50), updates, chance(30), onFarm || chance(40)));
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
    if (chance(50)) {
      line("  during n.mode = gone");
    }
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
    line("  set f.holder = to");
    line("  undo hand-back(f)" + from());
    line("}");
    line("procedure hand-back(f : farm) {");
    line("  if f.holder != was(f.holder) { hand-over(f, was(f.holder)) }");
    line("}");
    line("action look(n : node, t : text) {");
    line("  on n");
    line("  title \"Look at ${n}\"");
    line("  ask \"Look: ${t}\"");
    line("  verify \"nothing\"" + from());
    line("}");
    if (pooled) {
      line("action take-out(n : node) {");
      line("  on n");
      line("  title \"Take ${n} out\"");
      line("  require n.pooled else \"${n} is out already\" as out-already" + from());
      line("  run \"pool out ${n}\"");
      line("  set n.pooled = false");
      line("  undo put-in(n)");
      line("}");
      line("action put-in(n : node) {");
      line("  on n");
      line("  title \"Put ${n} in\"");
      line("  require not n.pooled else \"${n} is in already\"");
      line("  require not n.pending");
      line("  run \"pool in ${n}\"");
      line("  set n.pooled = true");
      line("  undo take-out(n)" + from());
      line("}");
    }
    if (sites) {
      line("action make-site(s : site) {");
      line("  on s.farm.holder");
      line("  title \"Make site ${s}\"");
      line("  require not s.made else \"${s} is made\"");
      line("  run \"mk ${s}\"");
      line("  set s.made = true");
      line("  irreversible" + from());
      line("}");
    }
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
    line("action put-" + product.name() + level(product) + " {");
    line("  on " + node);
    line("  title \"Put " + product.name() + (product.levels() ? " ${l}" : "") + " on ${n}\"");
    if (product.updates() >= 0) {
      Product below = products.get(product.updates());
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
      line("  require not n.pending else \"restart ${n} first\"" + from());
      if (pooled) {
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
    if (!product.onFarm()) {
      line("  set n.pending = true");
    } else {
      line("  set n.moved = not n.moved");
    }
    line("  install " + product.name() + level + " on n");
    line("  takes " + (1 + random.nextInt(30)) + " min");
    if (product.levels() || chance(30)) {
      line("  irreversible");
    } else {
      line("  undo take-" + product.name() + "(n)");
    }
    line("  from F" + (1 + random.nextInt(6)));
    line("}");
    line("action take-" + product.name() + "(n : " + kind(product) + ") {");
    line("  on " + node);
    line("  title \"Take " + product.name() + " off ${n}\"");
    line("  require n has " + product.name() + " else \"it is not there\"" + from());
    line("  run \"setup /u " + product.name() + "\"");
    line("  remove " + product.name() + " on n");
    if (product.onFarm()) {
      line("  set n.moved = not n.moved");
    }
    line("  irreversible" + from());
    line("}");
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
    String inner = put + from() + note() + "\n    restart(n)" + from();
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
      body = held(body, "n.size >= 1", "\"${n} is small\"");
      if (chance(20)) {
        body = held(body, "all x in n.farm.nodes : x.size >= n.size", "\"${n} of ${n.farm}\"");
      }
      if (chance(25)) {
        body =
            "let was-idle = is-idle(n)\n"
                + "    if was-idle { look(n, \"idle\") } else { look(n, \"busy\") }\n"
                + "    "
                + body;
      }
    } else if (chance(50)) {
      body = held(body, "n.holder.mode != gone", "\"${n.holder} is gone\"");
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
      all = held(all, "c.holder == c.nodes.first", "\"it stays on ${c.holder}\"");
    }
    line(all);
  }

  private String held(String body, String condition, String otherwise) {
    if (!chance(30)) {
      return body;
    }
    return "hold "
        + condition
        + (chance(70) ? " else " + otherwise : "")
        + from()
        + " {\n    "
        + body
        + "\n    }";
  }

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
    }
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
    line("farm " + quoted(name) + " {");
    StringBuilder there = new StringBuilder();
    for (int p = 0; p < products.size(); p++) {
      Product product = products.get(p);
      if (product.onFarm() && chance(20)) {
        there.append(there.isEmpty() ? "  has " : ", ").append(product.name());
        there.append(product.levels() ? " 1" : "");
        has.add(p);
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
          on.append(product.levels() ? " " + (1 + random.nextInt(2)) : "");
        }
      }
      line("  node " + quoted(node) + " {" + on + (chance(20) ? " size = 2" : "") + " }");
    }
    if (sites) {
      for (int s = 0; s < random.nextInt(3); s++) {
        line("  site " + (chance(30) ? quoted("N" + s) : "s" + s) + " {}");
      }
    }
    line("}");
    farms.add(new Farm(name, nodes, has));
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
