package dev.planwright.steps;

import dev.planwright.derive.Runbook;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanClause;
import dev.planwright.syntax.tree.StatementTree;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a plan with its derived steps in the place of its items.
 *
 * <p>Everything else of the file stays as it is written: what it uses, its objects, its comments,
 * the settings, accepted risks and limits of the plan. The author's own order is in the steps; it
 * is kept as a comment. A plan for several targets becomes one plan for each, since steps name
 * their objects.
 *
 * @param tree the plan as written
 * @param plan the plan as resolved
 * @param runbooks its runbooks
 * @param objects all objects that it sees
 * @param names the names of plans that are taken, to which those of new plans are added
 * @param words the words of libraries
 */
record StepsPlan(
    Declaration.Plan tree,
    Plan plan,
    List<Runbook> runbooks,
    List<PlanObject> objects,
    Set<String> names,
    Set<String> words) {

  /** Returns the edits that make the file one of steps; none if it is that already. */
  List<TextEdit> edits() {
    if (runbooks.isEmpty() || (plan.work().form() == Plan.Form.STEPS && isExplicit())) {
      return List.of();
    }
    if (runbooks.size() == 1) {
      return edits(runbooks.getFirst(), plan.name());
    }
    List<String> copies = new ArrayList<>();
    for (Runbook runbook : runbooks) {
      String name = free(plan.name() + "-" + runbook.target().name());
      copies.add(applied(edits(runbook, name)));
    }
    return List.of(new TextEdit(tree.span(), String.join("\n\n", copies)));
  }

  /** Returns a name that no plan has, and takes it. */
  private String free(String wanted) {
    String name = wanted;
    for (int next = 2; !names.add(name); next++) {
      name = wanted + "-" + next;
    }
    return name;
  }

  private String applied(List<TextEdit> edits) {
    Span all = tree.span();
    List<TextEdit> shifted = new ArrayList<>();
    for (TextEdit edit : edits) {
      Span span =
          all.file().span(edit.span().start() - all.start(), edit.span().end() - all.start());
      shifted.add(new TextEdit(span, edit.replacement()));
    }
    return TextEdit.apply(all.text(), shifted);
  }

  private boolean isExplicit() {
    for (PlanClause clause : tree.clauses()) {
      if (clause instanceof PlanClause.Steps steps && !isExplicit(steps.body())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExplicit(List<StatementTree> body) {
    for (StatementTree statement : body) {
      boolean explicit =
          switch (statement) {
            case StatementTree.CallStatement _ -> true;
            case StatementTree.Phase phase -> isExplicit(phase.body());
            case StatementTree.Hold hold -> isExplicit(hold.body());
            case StatementTree.AtOnce together ->
                together.members().stream().allMatch(StepsPlan::isExplicit);
            case StatementTree.Let _, StatementTree.If _, StatementTree.For _ -> false;
          };
      if (!explicit) {
        return false;
      }
    }
    return true;
  }

  private List<TextEdit> edits(Runbook runbook, String name) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(named(name));
    List<String> orders = new ArrayList<>();
    for (PlanClause clause : tree.clauses()) {
      if (clause instanceof PlanClause.Order order) {
        orders.add(order.span().text().replaceAll("\\s+", " "));
        edits.add(new TextEdit(order.span(), ""));
      }
    }
    boolean written = false;
    boolean named = false;
    for (PlanClause clause : tree.clauses()) {
      switch (clause) {
        case PlanClause.Items _, PlanClause.Steps _ -> {
          edits.add(new TextEdit(clause.span(), written ? "" : steps(runbook, orders)));
          written = true;
        }
        case PlanClause.On on when runbooks.size() > 1 -> {
          String target = "on " + ValueWriter.name(runbook.target().name());
          edits.add(new TextEdit(on.span(), named ? "" : target));
          named = true;
        }
        case PlanClause.On _,
            PlanClause.Setting _,
            PlanClause.Order _,
            PlanClause.Accept _,
            PlanClause.Limit _ -> {}
      }
    }
    return edits;
  }

  /** The name may come from the file's, and the steps go to another file. */
  private TextEdit named(String name) {
    Span all = tree.span();
    if (tree.name() != null) {
      Span written = tree.name().span();
      String now = ValueWriter.name(name);
      boolean readAsTitle = !hasTitle() && now.startsWith("\"");
      return new TextEdit(
          written,
          name.equals(tree.name().text())
              ? written.text()
              : readAsTitle ? now + " " + ValueWriter.text(name) : now);
    }
    int after = all.start() + "plan".length();
    String title = hasTitle() ? "" : " " + ValueWriter.text(name);
    return new TextEdit(all.file().span(after, after), " " + ValueWriter.name(name) + title);
  }

  /** Returns whether a title is written, which may be one that says nothing. */
  private boolean hasTitle() {
    List<String> head = new ArrayList<>();
    for (Token token : PlanParser.tokens(new SourceFile("", tree.span().text()))) {
      if (token.text().equals("{")) {
        break;
      }
      if (token.isVisible()) {
        head.add(token.text());
      }
    }
    return head.size() > (tree.name() == null ? 1 : 2);
  }

  private String steps(Runbook runbook, List<String> orders) {
    StringBuilder out = new StringBuilder("steps {\n");
    for (String order : orders) {
      out.append("# followed below: ").append(order).append('\n');
    }
    ValueWriter values = new ValueWriter(objects, runbook.target());
    return out.append(new StepBlocks(runbook, values, words).write()).append("}").toString();
  }
}
