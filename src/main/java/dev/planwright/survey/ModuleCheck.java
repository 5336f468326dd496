package dev.planwright.survey;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.graph.Cycles;
import dev.planwright.graph.Digraph;
import dev.planwright.model.Callable;
import dev.planwright.model.Pattern;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Type;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks whether a module contradicts itself or what it uses, independent of any plan. */
public final class ModuleCheck {

  private final Unit unit;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Product, Set<@Nullable String>> levels = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Rule> reasons = new ArrayList<>();

  /** A product at a level that a plan may name, or at none. */
  private record Node(Product product, @Nullable String level) {
    String shown() {
      return level == null ? product.name() : product.name() + " " + level;
    }
  }

  private ModuleCheck(Unit unit) {
    this.unit = unit;
    unit.visible().forEach(symbols -> rules.addAll(symbols.rules().values()));
    rules.removeIf(rule -> rule.off() != null);
  }

  /** Returns the findings about a module; none about a file that is no module. */
  public static List<Diagnostic> check(Unit unit) {
    if (unit.module() == null) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>(procedures(unit));
    findings.addAll(new ModuleCheck(unit).circles());
    return findings;
  }

  /** Finds orders of rules that no plan can satisfy which has all of the items. */
  private List<Diagnostic> circles() {
    List<List<Pattern>> chains = new ArrayList<>();
    List<Rule> owners = new ArrayList<>();
    for (Rule rule : rules) {
      List<Pattern> chain = chain(rule.body().form());
      if (chain.size() > 1) {
        chains.add(chain);
        owners.add(rule);
        chain.forEach(this::level);
      }
    }
    levels.forEach((product, all) -> all.forEach(level -> nodes.add(new Node(product, level))));
    Digraph graph = new Digraph(nodes.size());
    for (int i = 0; i < chains.size(); i++) {
      for (int j = 0; j + 1 < chains.get(i).size(); j++) {
        edges(graph, chains.get(i).get(j), chains.get(i).get(j + 1), owners.get(i));
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (List<Integer> circle : Cycles.smallest(graph)) {
      Diagnostic finding = circle(graph, circle);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** Returns what a rule puts into an order, always; preferences and conditions are left out. */
  private static List<Pattern> chain(Rule.@Nullable Form form) {
    return switch (form) {
      case Rule.Form.Order order
          when !order.soft()
              && order.when() == null
              && order.scope().equals(Rule.OrderScope.EVERYWHERE) ->
          List.of(order.first(), order.second());
      case Rule.Form.Sequence sequence
          when !sequence.soft()
              && sequence.when() == null
              && sequence.scope().equals(Rule.OrderScope.EVERYWHERE) ->
          sequence.items();
      case Rule.Form.Order _, Rule.Form.Sequence _ -> List.of();
      case Rule.Form.Require _, Rule.Form.Check _ -> List.of();
      case null -> List.of();
    };
  }

  private void level(Pattern pattern) {
    Set<@Nullable String> known =
        levels.computeIfAbsent(pattern.product(), product -> new LinkedHashSet<>(product.levels()));
    known.add(pattern.level());
  }

  private void edges(Digraph graph, Pattern first, Pattern second, Rule rule) {
    for (int from = 0; from < nodes.size(); from++) {
      for (int to = 0; to < nodes.size(); to++) {
        if (from != to && matches(first, nodes.get(from)) && matches(second, nodes.get(to))) {
          graph.addEdge(from, to);
          reasons.add(rule);
        }
      }
    }
  }

  private static boolean matches(Pattern pattern, Node node) {
    return pattern.matches(node.product(), node.level());
  }

  /** Returns the finding for a circle, or null if none of its rules stands in this module. */
  private @Nullable Diagnostic circle(Digraph graph, List<Integer> circle) {
    Rule own = null;
    for (int edge : circle) {
      own = isOwn(reasons.get(edge)) ? reasons.get(edge) : own;
    }
    if (own == null) {
      return null;
    }
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0812, own.span(), "rules of the library contradict each other");
    for (int edge : circle) {
      Rule rule = reasons.get(edge);
      String first = nodes.get(graph.source(edge)).shown();
      String second = nodes.get(graph.target(edge)).shown();
      finding.note(first + " before " + second + ": " + rule.code());
      if (rule != own) {
        finding.label(rule.span(), "this rule is part of the circle");
      }
      finding.source(rule.body().citations(), null);
    }
    return finding.build();
  }

  private boolean isOwn(Rule rule) {
    return unit.symbols().rules().containsValue(rule);
  }

  /** Finds procedures that are never chosen, since another one applies whenever they do. */
  private static List<Diagnostic> procedures(Unit unit) {
    List<Procedure> all = new ArrayList<>();
    for (Symbols symbols : unit.visible()) {
      for (Callable callable : symbols.callables().values()) {
        if (callable instanceof Procedure procedure
            && procedure.item() != null
            && procedure.replacement() == null) {
          all.add(procedure);
        }
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (Callable callable : unit.symbols().callables().values()) {
      for (Procedure other : all) {
        if (callable instanceof Procedure own
            && own != other
            && head(own).equals(head(other))
            && conditions(own).containsAll(conditions(other))
            && isReported(own, other, unit)) {
          findings.add(
              Diagnostic.error(
                      Code.PW0813,
                      own.span(),
                      "no state chooses the procedure `"
                          + own.name()
                          + "`: whenever it applies, `"
                          + other.name()
                          + "` does too")
                  .label(other.span(), "the other procedure")
                  .help("give them conditions, `when`, that exclude each other")
                  .build());
        }
      }
    }
    return findings;
  }

  /** Of two with the same conditions in one module, the later one is reported. */
  private static boolean isReported(Procedure own, Procedure other, Unit unit) {
    boolean same = conditions(own).equals(conditions(other));
    boolean beside = unit.symbols().callables().containsValue(other);
    return !same || !beside || own.span().start() > other.span().start();
  }

  private static List<Object> head(Procedure procedure) {
    Pattern item = procedure.item();
    Type type =
        procedure.parameters().isEmpty() ? Type.ANY : procedure.parameters().getFirst().type();
    return List.of(
        String.valueOf(procedure.verb()),
        item == null ? procedure.name() : item.shown(),
        type.word());
  }

  private static Set<String> conditions(Procedure procedure) {
    Set<String> conditions = new LinkedHashSet<>();
    procedure.body().when().forEach(when -> conditions.add(when.span().text()));
    return conditions;
  }
}
