package dev.planwright.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A generated plan with a batch, and what every order of its steps breaks, found by going through
 * all of them: an interpreter of its own that knows nothing of the compiler.
 */
final class BatchScene {

  private static final int MOST_NODES = 4;

  /** An action on a node: what it sets for good, and while it runs; null leaves it as it is. */
  private record Act(String name, String down, String mark, String during, Rule require) {}

  /** A condition, as the language writes it and as it is. */
  private record Rule(String name, String text, Predicate<List<Node>> holds) {
    /** Returns the condition of a cluster. */
    String of(String cluster) {
      return text.replace("C.", cluster + ".");
    }
  }

  /** A node of one moment. */
  private record Node(String up, String mark, String rack) {}

  private final Random random;
  private final List<String> racks = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<List<Act>> programs = new ArrayList<>();
  private final boolean same;
  private final int size;

  BatchScene(Random random) {
    this.random = random;
    int nodes = 2 + random.nextInt(MOST_NODES - 1);
    for (int i = 0; i < nodes; i++) {
      racks.add(random.nextInt(3) > 0 ? "left" : "right");
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      rules.add(rule("r" + i));
    }
    for (int i = 0; i < 3; i++) {
      acts.add(act("act" + i));
    }
    same = random.nextInt(3) > 0;
    size = same ? 1 + random.nextInt(nodes) : nodes;
    List<Act> program = program();
    for (int i = 0; i < nodes; i++) {
      programs.add(same ? program : program());
    }
  }

  private List<Act> program() {
    List<Act> program = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      program.add(acts.get(random.nextInt(acts.size())));
    }
    return program;
  }

  private Act act(String name) {
    String down = one("running", "down", null);
    String mark = one("red", "blue", null);
    String during = random.nextInt(3) == 0 ? "down" : null;
    return new Act(name, down, mark, during, random.nextInt(3) == 0 ? rule(name) : null);
  }

  private String one(String first, String second, String third) {
    int choice = random.nextInt(3);
    return choice == 0 ? first : choice == 1 ? second : third;
  }

  private static long count(List<Node> nodes, Predicate<Node> which) {
    return nodes.stream().filter(which).count();
  }

  private Rule rule(String name) {
    int bound = 1 + random.nextInt(3);
    Predicate<Node> isDown = node -> node.up().equals("down");
    Predicate<Node> isRed = node -> node.mark().equals("red");
    int first = random.nextInt(racks.size());
    int second = random.nextInt(racks.size());
    return switch (random.nextInt(7)) {
      case 0 ->
          new Rule(
              name,
              "at most " + bound + " x in C.nodes : x.up == down",
              nodes -> count(nodes, isDown) <= bound);
      case 1 ->
          new Rule(
              name,
              "at least majority(C.nodes) x in C.nodes : x.up == running",
              nodes -> count(nodes, isDown.negate()) > nodes.size() / 2);
      case 2 ->
          new Rule(
              name,
              "all x in C.nodes : x.up == running or x.mark != red",
              nodes -> count(nodes, isDown.and(isRed)) == 0);
      case 3 ->
          new Rule(
              name,
              "at most 1 x in C.nodes : x.rack == left and x.up == down",
              nodes -> count(nodes, isDown.and(node -> node.rack().equals("left"))) <= 1);
      case 4 ->
          new Rule(
              name,
              "not (C.lead" + first + ".up == down and C.lead" + second + ".mark == red)",
              nodes -> !(isDown.test(nodes.get(first)) && isRed.test(nodes.get(second))));
      case 5 ->
          new Rule(
              name,
              "count([x in C.nodes : x.mark == red]) <= "
                  + "count([x in C.nodes : x.up == running]) + "
                  + bound,
              nodes -> count(nodes, isRed) <= count(nodes, isDown.negate()) + bound);
      default ->
          new Rule(
              name,
              "first(C.nodes).up == running or last(C.nodes).mark != red",
              nodes -> !(isDown.test(nodes.getFirst()) && isRed.test(nodes.getLast())));
    };
  }

  /** Returns the plan. */
  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            planwright 1
            kind c { nodes : node*  lead0 : node  lead1 : node  lead2 : node?  lead3 : node? }
            kind node in c.nodes {
              rack : left | right
              state up : running | down = running
              state mark : white | red | blue = white
            }
            """);
    for (Act act : acts) {
      text.append("action ").append(act.name()).append("(n : node) { on n title \"t\" ask \"a\"");
      if (act.require() != null) {
        text.append(" require ").append(act.require().of("n.c")).append(" else \"needs\"");
      }
      text.append(act.during() == null ? "" : " during n.up = " + act.during());
      text.append(act.down() == null ? "" : " set n.up = " + act.down());
      text.append(act.mark() == null ? "" : " set n.mark = " + act.mark()).append(" }\n");
    }
    for (Rule rule : rules) {
      text.append("rule ").append(rule.name()).append(" { for k in cs always ");
      text.append(rule.of("k"));
      text.append(" text \"").append(rule.name()).append("\" }\n");
    }
    text.append("c C {");
    for (int i = 0; i < racks.size(); i++) {
      text.append(" lead").append(i).append(" = N").append(i);
    }
    for (int i = 0; i < racks.size(); i++) {
      text.append(" node N").append(i).append(" { rack = ").append(racks.get(i)).append(" }");
    }
    text.append(" }\nplan p { on C steps {");
    if (same) {
      text.append(" for n in C.nodes in batches of ").append(size).append(" {");
      programs.getFirst().forEach(act -> text.append(' ').append(act.name()).append("(n)"));
      text.append(" }");
    } else {
      text.append(" at once {");
      for (int i = 0; i < programs.size(); i++) {
        text.append(" {");
        for (Act act : programs.get(i)) {
          text.append(' ').append(act.name()).append("(N").append(i).append(')');
        }
        text.append(" }");
      }
      text.append(" }");
    }
    return text.append(" } }\n").toString();
  }

  /** Returns the names of the rules, or of the actions with a requirement, that an order breaks. */
  Set<String> broken() {
    Set<String> broken = new TreeSet<>();
    List<Node> nodes = new ArrayList<>();
    racks.forEach(rack -> nodes.add(new Node("running", "white", rack)));
    judge(nodes, broken);
    for (int from = 0; from < racks.size(); from += size) {
      int[] places = new int[Math.min(size, racks.size() - from)];
      walk(nodes, from, places, new TreeSet<>(), broken);
      for (int i = 0; i < places.length; i++) {
        nodes.set(
            from + i,
            at(nodes.get(from + i), programs.get(from + i), 2 * programs.get(from + i).size()));
      }
    }
    return broken;
  }

  /** Goes through all orders in which steps of the members begin and end. */
  private void walk(
      List<Node> before, int from, int[] places, Set<String> seen, Set<String> broken) {
    StringBuilder key = new StringBuilder();
    List<Node> now = new ArrayList<>(before);
    for (int i = 0; i < places.length; i++) {
      key.append(places[i]).append(',');
      now.set(from + i, at(before.get(from + i), programs.get(from + i), places[i]));
    }
    if (!seen.add(key.toString())) {
      return;
    }
    judge(now, broken);
    for (int i = 0; i < places.length; i++) {
      List<Act> program = programs.get(from + i);
      if (places[i] < 2 * program.size()) {
        Act next = program.get(places[i] / 2);
        if (places[i] % 2 == 0 && next.require() != null && !next.require().holds().test(now)) {
          broken.add(next.name());
        }
        places[i]++;
        walk(before, from, places, seen, broken);
        places[i]--;
      }
    }
  }

  private void judge(List<Node> nodes, Set<String> broken) {
    for (Rule rule : rules) {
      if (!rule.holds().test(nodes)) {
        broken.add(rule.name());
      }
    }
  }

  private static Node at(Node start, List<Act> program, int place) {
    Node node = start;
    for (Act act : program.subList(0, place / 2)) {
      node =
          new Node(
              act.down() == null ? node.up() : act.down(),
              act.mark() == null ? node.mark() : act.mark(),
              node.rack());
    }
    String during = place % 2 == 1 ? program.get(place / 2).during() : null;
    return during == null ? node : new Node(during, node.mark(), node.rack());
  }
}
