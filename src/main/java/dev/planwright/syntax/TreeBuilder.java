package dev.planwright.syntax;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser.ActionContext;
import dev.planwright.syntax.antlr.PlanParser.ActionExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.ArticleContext;
import dev.planwright.syntax.antlr.PlanParser.DeclarationContext;
import dev.planwright.syntax.antlr.PlanParser.DefineContext;
import dev.planwright.syntax.antlr.PlanParser.ExpectationContext;
import dev.planwright.syntax.antlr.PlanParser.ExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.FactContext;
import dev.planwright.syntax.antlr.PlanParser.KindContext;
import dev.planwright.syntax.antlr.PlanParser.KindExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.ObjectContext;
import dev.planwright.syntax.antlr.PlanParser.PlanContext;
import dev.planwright.syntax.antlr.PlanParser.ProbeContext;
import dev.planwright.syntax.antlr.PlanParser.ProcedureContext;
import dev.planwright.syntax.antlr.PlanParser.ProductContext;
import dev.planwright.syntax.antlr.PlanParser.ProjectContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingContext;
import dev.planwright.syntax.antlr.PlanParser.RuleExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.Rule_Context;
import dev.planwright.syntax.antlr.PlanParser.SymptomContext;
import dev.planwright.syntax.antlr.PlanParser.TestContext;
import dev.planwright.syntax.antlr.PlanParser.TestMemberContext;
import dev.planwright.syntax.antlr.PlanParser.WindowContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.token.Phrases;
import dev.planwright.syntax.token.SyntaxFindings;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds declarations; each family has its own builder. */
final class TreeBuilder {

  private final Leaves leaves;
  private final SyntaxFindings findings;
  private final ExprBuilder expressions;
  private final SchemaBuilder schemas;
  private final RuleBuilder rules;
  private final ActionBuilder actions;
  private final ProcedureBuilder procedures;
  private final ObjectBuilder objects;
  private final PlanBuilder plans;

  TreeBuilder(Leaves leaves, SyntaxFindings findings) {
    this.leaves = leaves;
    this.findings = findings;
    expressions = new ExprBuilder(leaves, findings);
    objects = new ObjectBuilder(leaves);
    schemas = new SchemaBuilder(leaves, expressions, objects);
    procedures = new ProcedureBuilder(leaves, expressions, schemas);
    rules = new RuleBuilder(leaves, expressions, procedures);
    actions = new ActionBuilder(leaves, expressions, schemas, procedures);
    plans = new PlanBuilder(leaves, expressions, objects, procedures);
  }

  /** Returns the declaration, malformed where its head could not be read. */
  Declaration declaration(DeclarationContext context) {
    if (!Leaves.intact(context) || context.getChildCount() != 1) {
      return new Declaration.Malformed(leaves.declaredName(context), leaves.span(context));
    }
    return switch (context.getChild(0)) {
      case ArticleContext article -> schemas.article(article);
      case FactContext fact -> schemas.fact(fact);
      case ReadingContext reading -> schemas.reading(reading);
      case KindContext kind -> kind(kind);
      case ProductContext product -> schemas.product(product);
      case DefineContext define -> schemas.define(define);
      case Rule_Context rule -> rules.rule(rule);
      case SymptomContext symptom -> rules.symptom(symptom);
      case WindowContext window -> rules.window(window);
      case ProbeContext probe -> new ProbeBuilder(leaves, expressions, schemas).probe(probe);
      case ActionContext action -> actions.action(action);
      case ProcedureContext procedure -> procedures.procedure(procedure);
      case TestContext test -> test(test);
      case ProjectContext project -> objects.project(project);
      case PlanContext plan -> plans.plan(plan);
      case ObjectContext object -> object(object);
      default -> new Declaration.Malformed(null, leaves.span(context));
    };
  }

  /** Returns what a file adds to others, malformed where its head could not be read. */
  Declaration extension(ExtensionContext context) {
    if (!Leaves.intact(context) || context.getChildCount() != 2) {
      return new Declaration.Malformed(null, leaves.span(context));
    }
    return switch (context.getChild(1)) {
      case KindExtensionContext kind -> schemas.extension(kind);
      case ActionExtensionContext action -> actions.extension(action);
      case RuleExtensionContext rule ->
          new Declaration.ExtendRule(
              objects.code(rule.code()),
              leaves.text(rule.text()),
              leaves.doc(context),
              leaves.span(context));
      default -> new Declaration.Malformed(null, leaves.span(context));
    };
  }

  /** An object at the top of a file begins with the name of its kind, without quotes. */
  private Declaration kind(KindContext kind) {
    Token name = kind.name().getStart();
    if (kind.container() == null
        && name.getType() != PlanLexer.NAME
        && Leaves.intact(kind.name())) {
      findings.add(
          Diagnostic.error(
                  Code.PW0001,
                  Leaves.span(leaves.source(), name),
                  "`"
                      + name.getText()
                      + "` cannot name a kind, since no object of it could be written")
              .label(
                  name.getType() == PlanLexer.TEXT
                      ? "a name in quotes begins no object"
                      : "a word of the language")
              .help("choose another name")
              .build());
    }
    return schemas.kind(kind);
  }

  private Declaration object(ObjectContext object) {
    if (object.TEXT() == null) {
      return objects.object(object);
    }
    Token word = object.getStart();
    Span span = Leaves.span(leaves.source(), word);
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0001, span, "`" + word.getText() + "` begins no declaration with a title");
    IntervalSet words = IntervalSet.of(PlanLexer.ARTICLE, PlanLexer.PLAN);
    String similar = Phrases.similarKeyword(word.getText(), words);
    if (!similar.isEmpty()) {
      TextEdit edit = new TextEdit(span, similar);
      finding.fix(new Fix("write `" + similar + "`", List.of(edit), false));
    }
    findings.add(finding.build());
    return new Declaration.Malformed(leaves.declaredName(object), leaves.span(object));
  }

  private Declaration test(TestContext context) {
    List<Declaration> declarations = new ArrayList<>();
    List<Declaration.Expectation> expectations = new ArrayList<>();
    for (TestMemberContext member : context.testMember()) {
      if (member.declaration() != null) {
        declarations.add(declaration(member.declaration()));
      } else if (Leaves.intact(member) && member.expectation() != null) {
        expectations.add(expectation(member.expectation()));
      }
    }
    return new Declaration.Test(
        leaves.words(context.text()),
        declarations,
        expectations,
        leaves.doc(context),
        leaves.span(context));
  }

  private Declaration.Expectation expectation(ExpectationContext context) {
    @Nullable Name code = context.code() == null ? null : objects.code(context.code());
    Name severity = leaves.name(((TerminalNode) context.getChild(1)).getSymbol());
    return new Declaration.Expectation(severity, code, leaves.span(context));
  }
}
