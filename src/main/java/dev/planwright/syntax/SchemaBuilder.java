package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser.ArticleContext;
import dev.planwright.syntax.antlr.PlanParser.ContainerContext;
import dev.planwright.syntax.antlr.PlanParser.DefineContext;
import dev.planwright.syntax.antlr.PlanParser.EndsContext;
import dev.planwright.syntax.antlr.PlanParser.ExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.FactContext;
import dev.planwright.syntax.antlr.PlanParser.InventoryGroupContext;
import dev.planwright.syntax.antlr.PlanParser.KindClauseContext;
import dev.planwright.syntax.antlr.PlanParser.KindContext;
import dev.planwright.syntax.antlr.PlanParser.KindExtensionContext;
import dev.planwright.syntax.antlr.PlanParser.KindMemberContext;
import dev.planwright.syntax.antlr.PlanParser.KindPartContext;
import dev.planwright.syntax.antlr.PlanParser.MachineContext;
import dev.planwright.syntax.antlr.PlanParser.ParameterContext;
import dev.planwright.syntax.antlr.PlanParser.ParametersContext;
import dev.planwright.syntax.antlr.PlanParser.ProductClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ProductContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingFollowsContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingFromContext;
import dev.planwright.syntax.antlr.PlanParser.ReadingSideContext;
import dev.planwright.syntax.antlr.PlanParser.SchemaMemberContext;
import dev.planwright.syntax.antlr.PlanParser.TypeAlternativeContext;
import dev.planwright.syntax.antlr.PlanParser.TypeContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.TypeTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds what a library says and names: articles, facts, readings, kinds, products, definitions.
 */
record SchemaBuilder(Leaves leaves, ExprBuilder expressions, ObjectBuilder objects) {

  /** Returns an article. */
  Declaration article(ArticleContext context) {
    return new Declaration.Article(
        leaves.name(context.name()),
        leaves.words(context.text()),
        objects.attributes(context.attributes()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns a fact. */
  Declaration fact(FactContext context) {
    return new Declaration.Fact(
        leaves.name(context.name(0)),
        context.formerly() == null ? List.of() : leaves.names(context.formerly().name()),
        leaves.words(context.text(0)),
        leaves.name(context.name(1)),
        leaves.text(context.text(1)),
        objects.attributes(context.attributes()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns a reading; of several decisions the first counts. */
  Declaration reading(ReadingContext context) {
    List<Declaration.Side> sides = new ArrayList<>();
    List<Name> from = new ArrayList<>();
    @Nullable Name follows = null;
    String because = "";
    for (ReadingClauseContext clause : context.readingClause()) {
      if (!Leaves.intact(clause)) {
        continue;
      }
      switch (clause) {
        case ReadingSideContext side ->
            sides.add(
                new Declaration.Side(
                    leaves.name(side.name()), leaves.words(side.text()), leaves.span(side)));
        case ReadingFromContext facts -> from.addAll(leaves.facts(facts.from()));
        case ReadingFollowsContext decision -> {
          because = follows == null ? leaves.words(decision.text()) : because;
          follows = follows == null ? leaves.name(decision.name()) : follows;
        }
        default -> {}
      }
    }
    return new Declaration.Reading(
        leaves.nameOrNull(context.name()),
        leaves.words(context.text()),
        sides,
        follows,
        because,
        from,
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns a kind. */
  Declaration kind(KindContext context) {
    return new Declaration.Kind(
        leaves.name(context.name()),
        container(context.container()),
        new Declaration.KindWords(
            clause(context, PlanLexer.PLURAL),
            clause(context, PlanLexer.NAMED),
            clause(context, PlanLexer.SCRIPT)),
        machine(context.machine()),
        body(context.kindPart()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns what is added to a kind. */
  Declaration extension(KindExtensionContext context) {
    return new Declaration.ExtendKind(
        leaves.qualified(context.qualifiedName()),
        body(context.kindPart()),
        leaves.doc((ExtensionContext) context.getParent()),
        leaves.span((ExtensionContext) context.getParent()));
  }

  /** Returns what the last clause of a kind that begins with a word says, or null. */
  private @Nullable Name clause(KindContext context, int word) {
    @Nullable Name said = null;
    for (KindClauseContext clause : context.kindClause()) {
      said = clause.getStart().getType() == word ? leaves.name(clause.name()) : said;
    }
    return said;
  }

  private Declaration.@Nullable Container container(@Nullable ContainerContext context) {
    return context == null
        ? null
        : new Declaration.Container(leaves.name(context.name(0)), leaves.name(context.name(1)));
  }

  private Declaration.@Nullable Machine machine(@Nullable MachineContext context) {
    return context == null
        ? null
        : new Declaration.Machine(
            leaves.name(context.getStart()), expressions.when(context.when()));
  }

  private Declaration.KindBody body(List<KindPartContext> contexts) {
    List<KindMember> members = new ArrayList<>();
    List<Declaration.InventoryGroup> groups = new ArrayList<>();
    List<Name> facts = new ArrayList<>();
    for (KindPartContext context : Leaves.intact(contexts)) {
      if (context.kindMember() != null) {
        members.add(member(context.kindMember()));
      } else if (context.inventoryGroup() != null) {
        groups.add(group(context.inventoryGroup()));
      } else {
        facts.addAll(leaves.facts(context.from()));
      }
    }
    return new Declaration.KindBody(members, groups, facts);
  }

  private Declaration.InventoryGroup group(InventoryGroupContext context) {
    boolean around = context.name().size() > 2;
    return new Declaration.InventoryGroup(
        leaves.name(context.name(0)),
        around ? leaves.name(context.name(1)) : null,
        leaves.name(context.name().getLast()),
        expressions.expr(context.expr()),
        leaves.span(context));
  }

  private List<KindMember> members(List<SchemaMemberContext> contexts) {
    List<KindMember> members = new ArrayList<>();
    for (SchemaMemberContext context : contexts) {
      if (Leaves.intact(context) && context.kindMember() != null) {
        members.add(member(context.kindMember()));
      }
    }
    return members;
  }

  private List<Name> facts(List<SchemaMemberContext> contexts) {
    List<Name> facts = new ArrayList<>();
    for (SchemaMemberContext context : Leaves.intact(contexts)) {
      facts.addAll(leaves.facts(context.from()));
    }
    return facts;
  }

  private KindMember member(KindMemberContext context) {
    String role =
        context.STATE() != null ? "state" : context.OPTION() != null ? "option" : "attribute";
    EndsContext ends = context.ends();
    return new KindMember(
        role,
        leaves.name(context.name()),
        type(context.type()),
        expressions.exprOrNull(context.expr()),
        ends == null ? null : expressions.expr(ends.expr()),
        ends == null ? null : expressions.otherwise(ends.otherwise()),
        ends == null ? List.of() : leaves.facts(ends.from()),
        leaves.doc(context),
        leaves.span(context));
  }

  /**
   * Returns a product; of several {@code on}, {@code updates}, {@code levels} or {@code versions}
   * the last counts.
   */
  Declaration product(ProductContext context) {
    @Nullable Name on = null;
    @Nullable ItemPattern updates = null;
    List<Name> levels = List.of();
    @Nullable Name versions = null;
    List<Name> from = new ArrayList<>();
    for (ProductClauseContext clause : context.productClause()) {
      if (clause.ON() != null) {
        on = leaves.name(clause.name());
      } else if (clause.itemPattern() != null) {
        updates = expressions.pattern(clause.itemPattern());
      } else if (clause.LEVELS() != null) {
        levels = leaves.levels(clause.level());
      } else if (clause.VERSIONS() != null) {
        versions = leaves.name(clause.name());
      } else {
        from.addAll(leaves.facts(clause.from()));
      }
    }
    from.addAll(facts(context.schemaMember()));
    return new Declaration.Product(
        leaves.name(context.name()),
        leaves.words(context.text()),
        on,
        updates,
        new Declaration.Scale(levels, versions),
        members(context.schemaMember()),
        from,
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns a definition. */
  Declaration define(DefineContext context) {
    return new Declaration.Define(
        leaves.name(context.name()),
        parameters(context.parameters()),
        context.type() == null ? null : type(context.type()),
        expressions.expr(context.expr()),
        leaves.facts(context.from()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns the parameters, or none where there are none. */
  List<Declaration.Parameter> parameters(@Nullable ParametersContext context) {
    return context == null ? List.of() : context.parameter().stream().map(this::parameter).toList();
  }

  /** Returns a parameter. */
  Declaration.Parameter parameter(ParameterContext context) {
    return new Declaration.Parameter(leaves.name(context.name()), type(context.type()));
  }

  private TypeTree type(TypeContext context) {
    List<TypeTree.Alternative> alternatives = new ArrayList<>();
    for (TypeAlternativeContext alternative : context.typeAlternative()) {
      String suffix = alternative.getChildCount() == 1 ? "" : alternative.getStop().getText();
      alternatives.add(new TypeTree.Alternative(leaves.name(alternative.name()), suffix));
    }
    return new TypeTree(alternatives, leaves.span(context));
  }
}
