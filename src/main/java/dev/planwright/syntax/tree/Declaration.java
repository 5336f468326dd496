package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement at the top of a file, or inside a {@code test}. {@code doc} is the documentation
 * comment above it, without the marks, lines joined by line feeds, or empty.
 */
public sealed interface Declaration {

  /** Returns the whole declaration, without its comments. */
  Span span();

  /** {@code article Q100001 "title" { modified = 2000-03-24 }}. */
  record Article(Name name, String title, List<Attribute> attributes, String doc, Span span)
      implements Declaration {}

  /**
   * {@code fact Q100001-step-6 was F046 "sentence" in Q100001 "step 6" { informational = "…" }}.
   */
  record Fact(
      Name name,
      List<Name> was,
      String sentence,
      Name article,
      String place,
      List<Attribute> attributes,
      String doc,
      Span span)
      implements Declaration {}

  /** {@code reading X19 "question" { Q1 "side" Q2 "side" follows Q1 because "…" }}. */
  record Reading(
      @Nullable Name name,
      String question,
      List<Side> sides,
      @Nullable Name follows,
      String because,
      List<Name> from,
      String doc,
      Span span)
      implements Declaration {}

  /** One side of a reading: what an article says. */
  record Side(Name article, String text, Span span) {}

  /**
   * {@code kind node in cluster.nodes plural nodes named netbios-name script nt machine when
   * node.on { … from F001 }}.
   */
  record Kind(
      Name name,
      @Nullable Container container,
      KindWords words,
      @Nullable Machine machine,
      KindBody body,
      String doc,
      Span span)
      implements Declaration {
    /** Returns its attributes and states. */
    public List<KindMember> members() {
      return body.members();
    }

    /** Returns the facts that it comes from. */
    public List<Name> from() {
      return body.from();
    }
  }

  /** What stands between the braces of a kind. */
  record KindBody(List<KindMember> members, List<InventoryGroup> groups, List<Name> from) {
    /** Copies the lists. */
    public KindBody {
      members = List.copyOf(members);
      groups = List.copyOf(groups);
      from = List.copyOf(from);
    }
  }

  /**
   * {@code inventory kube_node sets role = worker}: what a host in a group of an inventory is.
   *
   * @param around the kind around it whose attribute names it then, or null for its own attribute
   */
  record InventoryGroup(
      Name group, @Nullable Name around, Name attribute, ExprTree value, Span span) {}

  /**
   * What a kind says of its objects in a word each: the name of the list of all, the type of their
   * names, and the dialect of their scripts.
   */
  record KindWords(@Nullable Name plural, @Nullable Name named, @Nullable Name script) {}

  /** {@code machine when condition}: scripts run on it, as long as the condition holds. */
  record Machine(Name word, @Nullable ExprTree when) {}

  /** {@code cluster.nodes}: the kind that holds a kind, and the attribute that lists it. */
  record Container(Name kind, Name attribute) {}

  /** {@code product mail-sp "title" on node updates nt levels 1 < 2 { option … } from F001}. */
  record Product(
      Name name,
      String title,
      @Nullable Name on,
      @Nullable ItemPattern updates,
      Scale scale,
      List<KindMember> options,
      List<Name> from,
      String doc,
      Span span)
      implements Declaration {}

  /**
   * How the levels of a product compare.
   *
   * @param levels {@code levels 1 < 2}, or none
   * @param versions {@code versions semver}, or null
   */
  record Scale(List<Name> levels, @Nullable Name versions) {
    /** Copies the levels. */
    public Scale {
      levels = List.copyOf(levels);
    }
  }

  /**
   * {@code rule name error danger stated { … }}; {@code modifiers} are the words after the name.
   */
  record Rule(Name name, List<Name> modifiers, List<RuleClause> clauses, String doc, Span span)
      implements Declaration {}

  /** {@code define name(n : node) : type = expression from F001}. */
  record Define(
      Name name,
      List<Parameter> parameters,
      @Nullable TypeTree type,
      ExprTree body,
      List<Name> from,
      String doc,
      Span span)
      implements Declaration {}

  /** {@code action name(n : node) { … }}. */
  record Action(
      Name name, List<Parameter> parameters, List<ActionClause> clauses, String doc, Span span)
      implements Declaration {}

  /**
   * {@code procedure name installs mail on c : cluster { … }}, or a fragment that others call,
   * {@code procedure name(c : cluster) { … }}.
   *
   * @param parameters the target after {@code on}, or a fragment's parameters
   * @param when the conditions, all of which must hold
   */
  record Procedure(
      Name name,
      Purpose purpose,
      List<Parameter> parameters,
      List<ExprTree> when,
      List<Name> from,
      List<StatementTree> body,
      String doc,
      Span span)
      implements Declaration {}

  /**
   * What a procedure is for.
   *
   * @param verb {@code installs}, {@code removes} or {@code repairs}; null for a fragment
   * @param item the product; null for a fragment
   * @param instead the procedure of another file that it stands for, or null
   */
  record Purpose(
      @Nullable String verb, @Nullable ItemPattern item, @Nullable QualifiedName instead) {}

  /** {@code symptom name "title" { … }}. */
  record Symptom(Name name, String title, List<SymptomClause> clauses, String doc, Span span)
      implements Declaration {}

  /** {@code test "title" { declarations expects error code }}. */
  record Test(
      String title,
      List<Declaration> declarations,
      List<Expectation> expectations,
      String doc,
      Span span)
      implements Declaration {}

  /** {@code expects error code} or {@code expects clean}; {@code code} is null for clean. */
  record Expectation(Name severity, @Nullable Name code, Span span) {}

  /**
   * {@code project { fail-on = error module/rule = warning exclude = "a", "b" profile draft { … }
   * }}.
   */
  record Project(List<Attribute> settings, List<Section> sections, String doc, Span span)
      implements Declaration {}

  /** Settings of a project that belong together: {@code kind { … }} or {@code kind name { … }}. */
  record Section(Name kind, @Nullable Name name, List<Attribute> settings, Span span) {}

  /** An object of a kind that a library declares, such as {@code cluster SALES { … }}. */
  record ObjectTree(
      Name kind, @Nullable Name name, List<ObjectMember> members, String doc, Span span)
      implements Declaration {}

  /** {@code plan name "title" { … }}. */
  record Plan(@Nullable Name name, String title, List<PlanClause> clauses, String doc, Span span)
      implements Declaration {}

  /** {@code window name "title" { … }}; {@code while} is a check at that moment. */
  record Window(Name name, String title, List<RuleClause> clauses, String doc, Span span)
      implements Declaration {}

  /** {@code probe name(n : node) { on n learns n.attribute look file "…" reads "…" as value }}. */
  record Probe(
      Name name, List<Parameter> parameters, List<ProbeClause> clauses, String doc, Span span)
      implements Declaration {}

  /** What could not be read; {@code name} is the name it declares, as far as that can be told. */
  record Malformed(@Nullable Name name, Span span) implements Declaration {}

  /** {@code extend kind node { … from F001 }}: what a file adds to a kind of a file it uses. */
  record ExtendKind(QualifiedName kind, KindBody body, String doc, Span span)
      implements Declaration {
    /** Returns its attributes and states. */
    public List<KindMember> members() {
      return body.members();
    }

    /** Returns the facts that it comes from. */
    public List<Name> from() {
      return body.from();
    }
  }

  /** {@code extend action restart(n) { … }}: what a file adds to an action of a file it uses. */
  record ExtendAction(
      QualifiedName action,
      List<Name> parameters,
      List<ActionClause> clauses,
      String doc,
      Span span)
      implements Declaration {}

  /** {@code extend rule shop/late off because "…"}: a rule of another file that does not count. */
  record ExtendRule(Name rule, String because, String doc, Span span) implements Declaration {}

  /** {@code name : type} in the head of a define, action or procedure. */
  record Parameter(Name name, TypeTree type) {}

  /**
   * {@code name = value, value}. In a project the name may hold a slash ({@code vendor.mail/rule}).
   *
   * @param values literals and names only, at least one
   */
  record Attribute(Name name, List<ExprTree> values, Span span) {}
}
