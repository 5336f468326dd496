package dev.planwright.emit;

import dev.planwright.derive.Deriver;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.WaysBack;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Severity;
import dev.planwright.literal.VersionScheme;
import dev.planwright.model.Action;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Lazy;
import dev.planwright.model.Parameter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.model.article.Article;
import dev.planwright.model.article.Reading;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A runbook made by hand: two machines, and a step of every sort. */
public final class Runbooks {

  static final SourceFile SOURCE =
      new SourceFile(
          "pair.plan",
          """
          cluster PAIR {
            node ALPHA { root = "C:\\WINNT" }
            node BETA { root = "C:\\WINNT" }
            group "R&D Group" { disk "S:" }
          }
          plan pair-agent "Agent for PAIR" { on PAIR install { agent 2.0 log = "S:\\Log (1)" store } }
          """);

  static final Citation FACT = new Citation("F001", "A1", "step 1", "first things first");
  static final Citation OTHER = new Citation("F002", "A2", "note", "the store needs the agent");

  final Kind cluster = new Kind("cluster", "lib", span("cluster"), "", Type.Base.TEXT);
  final Kind node = new Kind("node", "lib", span("node"), "", Type.Base.TEXT);
  final Attribute root =
      new Attribute("node", "root", Attribute.Role.FIXED, span("root"), Type.TEXT, none());
  final Attribute service =
      new Attribute("node", "service", Attribute.Role.STATE, span("node"), Type.TEXT, none());
  final PlanObject pair = new PlanObject(cluster, "PAIR", null, span("PAIR"));
  public final PlanObject alpha;
  public final PlanObject beta;
  public final List<Step> steps = new ArrayList<>();
  public String title = "Agent for PAIR";

  public Runbooks() {
    this("ALPHA", "BETA");
  }

  public Runbooks(String first, String second) {
    alpha = machine(first);
    beta = machine(second);
  }

  /** A runbook with a step of every sort. */
  public static Runbook all() {
    Runbooks book = new Runbooks();
    new RunbookSteps(book).addAll();
    return book.build();
  }

  private PlanObject machine(String name) {
    PlanObject machine = new PlanObject(node, name, pair, span(name));
    machine.give(root, Value.text("C:\\WINNT"), span("C:"));
    Product system =
        new Product("system", "lib", "The System", List.of(), VersionScheme.DOTTED, span("node"));
    machine.addInstalled(new PlanObject.Installed(system, "4.0", false, span("node")));
    return machine;
  }

  public static Span span(String text) {
    int at = Math.max(0, SOURCE.text().indexOf(text));
    return SOURCE.span(at, SOURCE.text().startsWith(text, at) ? at + text.length() : at);
  }

  private static Lazy<Attribute.Default> none() {
    return new Lazy<>(() -> new Attribute.Default(null, null, null, 1, List.of()));
  }

  /** Starts a step at a machine. */
  public StepMaker step(PlanObject machine, String title) {
    return new StepMaker(this, machine, title);
  }

  static Expr text(String words) {
    return new Expr.Constant(Value.text(words), Type.TEXT, span(""));
  }

  public Runbook build() {
    Product agent =
        new Product("agent", "lib", "Agent", List.of(), VersionScheme.DOTTED, span("agent"));
    Product store =
        new Product(
            "store", "lib", "Store | Cache", List.of(), VersionScheme.DOTTED, span("store"));
    Plan.Item first = item(agent, "2.0");
    Plan.Item second = item(store, null);
    Ordering ordering =
        new Ordering(
            List.of(
                new Ordering.Entry(first, false, List.of()),
                new Ordering.Entry(second, true, List.of())),
            List.of(
                new Reason(
                    first,
                    second,
                    Reason.Origin.RULE,
                    "lib/agent-first",
                    "the store needs the agent",
                    List.of(OTHER),
                    span("store"),
                    null)));
    Procedure procedure =
        new Procedure(
            "install-agent",
            "lib",
            span("agent"),
            Verb.INSTALL,
            new Lazy<>(() -> null),
            new Lazy<>(() -> null));
    Plan plan = plan(List.of(first, second));
    ProcedureChoice choice =
        new ProcedureChoice(
            first, pair, procedure, List.of("BETA.root == C:\\WINNT"), List.of(FACT));
    long seconds = steps.stream().mapToLong(Step::seconds).sum();
    return new Runbook(
        plan,
        pair,
        ordering,
        new Deriver.Derivation(
            phases(), steps, List.of(), List.of(), List.of(), List.of(choice), seconds, Set.of()),
        new Runbook.States(List.of(pair, alpha, beta), start(), List.of()),
        new Runbook.Verdicts(List.of(coverage()), List.of(accepted())),
        new Runbook.Knowledge(
            List.of(article("A1"), article("A2")),
            List.of(reading()),
            List.of(symptom()),
            List.of(
                new Runbook.Sight(alpha, "ALPHA.root", Value.text("C:\\WINNT")),
                new Runbook.Sight(beta, "BETA.service", new Value.Unknown("")))),
        () ->
            WaysBack.of(
                new WaysBack.Course(
                    plan,
                    pair,
                    List.of(pair),
                    List.of(),
                    List.of(),
                    steps,
                    List.of(),
                    1,
                    finding -> new WaysBack.Judgement(finding.severity(), false))),
        "0123456789abcdef");
  }

  private static Runbook.Accepted accepted() {
    Span plan = span("plan");
    return new Runbook.Accepted(
        new Plan.Accept(
            "lib/late", "the window is short", "2027-01-31", "J. Doe", true, plan, plan, plan),
        List.of("the agent is late"));
  }

  private static Plan.Item item(Product product, String level) {
    return new Plan.Item(
        Verb.INSTALL, product, level, List.of(), Map.of(), Plan.Source.at(span(product.name())));
  }

  private Plan plan(List<Plan.Item> items) {
    Map<String, Plan.Setting> settings = new LinkedHashMap<>();
    settings.put("owner", new Plan.Setting(Value.text("operations"), span("plan")));
    settings.put("window", new Plan.Setting(new Value.Duration(7200), span("plan")));
    return new Plan(
        "pair-agent",
        title,
        List.of(pair),
        settings,
        new Plan.Work(Plan.Form.SET, items, List.of(), 0),
        new Plan.Terms(List.of(), List.of(), List.of()),
        "",
        span("pair-agent"),
        span("plan"));
  }

  private List<Phase> phases() {
    int half = (steps.size() + 1) / 2;
    return List.of(
        new Phase("agent", "Agent on both machines", steps.subList(0, half)),
        new Phase("empty", "Nothing to do", List.of()),
        new Phase("store", "Store.", steps.subList(half, steps.size())));
  }

  private List<Runbook.Held> start() {
    return List.of(
        new Runbook.Held(new Cell.StateCell(alpha, service), new Value.Symbol("running")),
        new Runbook.Held(new Cell.StateCell(beta, service), new Value.Symbol("running")));
  }

  private static Article article(String name) {
    return new Article(name, "How to install the <agent>", "2000-03-24", "", span(""));
  }

  private static Reading reading() {
    return new Reading(
        "R1",
        "When does BETA restart?",
        List.of(
            new Reading.Side(article("A1"), "", "at once"),
            new Reading.Side(article("A2"), "", "at the end")),
        "A1",
        "it is the newer one",
        List.of(FACT, OTHER),
        span(""));
  }

  private static Runbook.Coverage coverage() {
    Rule rule =
        new Rule(
            "agent-first",
            "lib",
            new Rule.Modifiers(Severity.ERROR, Confidence.STATED),
            "",
            span(""),
            new Lazy<>(() ->
                new Rule.Body(
                    List.of(),
                    null,
                    Rule.Words.NONE,
                    null,
                    List.of(OTHER),
                    new Rule.Frame(0, false))));
    return new Runbook.Coverage(rule, Runbook.Verdict.HOLDS);
  }

  private static Symptom symptom() {
    Symptom.Body body =
        new Symptom.Body(
            new Symptom.Signature(
                false,
                List.of(new Symptom.Sign(false, text("setup \"-join\" failed"), null)),
                List.of(new Symptom.Event(false, "1009", "AgentSvc"))),
            List.of(),
            List.of(),
            null,
            null,
            new Rule.Words(text("the agent is not there"), null, text("install the agent again")),
            List.of(FACT),
            0);
    return new Symptom("join-failed", "lib", "The join failed", span(""), new Lazy<>(() -> body));
  }

  Change change(PlanObject machine, String before, String after) {
    return new Change(
        new Cell.StateCell(machine, service), new Value.Symbol(before), new Value.Symbol(after));
  }

  /** Undoes the stop of the agent. */
  Action startAgain() {
    Parameter machine = new Parameter("n", new Type.Reference(node));
    Expr on = new Expr.Variable("n", 0, machine.type(), span(""));
    Action.Instruction run =
        new Action.Instruction(Action.Doer.RUN, text("agentctl start"), null, null, null, null);
    Expr title = new Expr.Template(List.of(text("Start the agent on "), on), span(""));
    Action.Body body = body(on, content(title, List.of(run)), 60, List.of(FACT), 1);
    return new Action(
        "start-agent", "lib", span(""), new Lazy<>(() -> List.of(machine)), new Lazy<>(() -> body));
  }

  Action action(String name) {
    Expr nothing = new Expr.Constant(Value.text(name), Type.TEXT, span(""));
    Action.Body body = body(nothing, content(nothing, List.of()), 0, List.of(), 0);
    return new Action(name, "lib", span(""), new Lazy<>(List::of), new Lazy<>(() -> body));
  }

  private static Action.Content content(Expr title, List<Action.Instruction> instructions) {
    return new Action.Content(title, instructions, List.of(), List.of(), List.of(), null);
  }

  private static Action.Body body(
      Expr on, Action.Content content, long seconds, List<Citation> citations, int slots) {
    Action.Reversal reversal = new Action.Reversal(List.of(), null);
    return new Action.Body(
        on, content, List.of(), List.of(), seconds, reversal, citations, "", slots);
  }
}
