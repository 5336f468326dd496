package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import java.util.List;

/**
 * The order of a procedure with its reasons: an acyclic graph whose edges lead from a node to a
 * later one. An edge that follows from others is left out (its transitive reduction).
 *
 * @param of what the nodes are
 * @param runbook what it was made from
 * @param nodes the nodes, in the order of the procedure
 * @param edges the edges, by their second node and then by their first
 */
public record ProcedureGraph(Of of, Runbook runbook, List<Node> nodes, List<Edge> edges) {

  /** How many machines a node names; of more, it says how many there are. */
  private static final int MOST_NAMED = 10;

  /** How many steps a picture has room for. */
  private static final int MOST_STEPS = 150;

  /** Copies the lists. */
  public ProcedureGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** What the nodes of a graph are. */
  public enum Of {
    /** What is installed, removed or repaired. */
    ITEMS,
    /** The parts of the procedure. */
    PHASES,
    /** The steps. */
    STEPS
  }

  /**
   * A node.
   *
   * @param title what is done, one phrase
   * @param steps the ids of its steps, {@code S003 to S006}; empty if it has none
   * @param first the id of its first step, or empty
   * @param machines the names of the machines at which it is done, in the order of the steps
   * @param detail what else is shown with it, one phrase, or empty
   * @param group the number of the phase that a step belongs to; elsewhere its own number
   */
  public record Node(
      String title, String steps, String first, List<String> machines, String detail, int group) {
    /** Copies the machines. */
    public Node {
      machines = List.copyOf(machines);
    }

    /** Returns the node with the number of its steps, if it has several. */
    Node counted(int count) {
      String counted = count + " steps" + (detail.isEmpty() ? "" : ", " + detail);
      return count < 2 ? this : new Node(title, steps, first, machines, counted, group);
    }

    /** Returns the machines in words; where they are many, how many. */
    String where() {
      return machines.size() > MOST_NAMED
          ? machines.size() + " machines"
          : String.join(", ", machines);
    }
  }

  /** Who says that one node comes before another, the weightiest first. */
  public enum Kind {
    /** A library's rule. */
    RULE("a rule"),
    /** The second needs what the first does. */
    NEED("the second needs the first"),
    /** The plan's author. */
    AUTHOR("the plan's author"),
    /** A library's preference, which only breaks ties. */
    PREFERENCE("a preference"),
    /** Nobody: only the plan is written so. */
    FREE("as written; either order works"),
    /** Nothing that is known: the procedure has it so. */
    NEXT("next in the procedure");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns who says so, in words. */
    public String words() {
      return words;
    }
  }

  /**
   * An edge.
   *
   * @param from the number of the first node, from 0
   * @param to the number of the second node
   * @param reasons the reasons in words, a phrase each
   * @param articles the articles that the reasons rest on
   * @param sources the reasons in full: place and sentence of the article, a line each
   */
  public record Edge(
      int from,
      int to,
      Kind kind,
      List<String> reasons,
      List<String> articles,
      List<String> sources) {
    /** Copies the lists. */
    public Edge {
      reasons = List.copyOf(reasons);
      articles = List.copyOf(articles);
      sources = List.copyOf(sources);
    }
  }

  /** Returns a graph of a runbook. */
  public static ProcedureGraph of(Of of, Runbook runbook) {
    return switch (of) {
      case ITEMS -> ItemGraph.of(runbook);
      case PHASES -> StepGraph.ofPhases(runbook);
      case STEPS -> StepGraph.ofSteps(runbook);
    };
  }

  /** Returns the graph that says most: of the items, or of the phases where one item is all. */
  public static ProcedureGraph of(Runbook runbook) {
    return of(runbook.ordering().items().size() > 1 ? Of.ITEMS : Of.PHASES, runbook);
  }

  /** Returns the graph that a picture shows: of too many steps, that of the phases. */
  public ProcedureGraph drawable() {
    return of == Of.STEPS && nodes.size() > MOST_STEPS ? of(Of.PHASES, runbook) : this;
  }

  /** Returns the title of the plan, or its name. */
  String title() {
    String title = runbook.plan().title();
    return title.isEmpty() ? runbook.plan().name() : title;
  }
}
