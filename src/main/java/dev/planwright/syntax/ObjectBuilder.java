package dev.planwright.syntax;

import dev.planwright.source.Span;
import dev.planwright.syntax.antlr.PlanParser.AttributeContext;
import dev.planwright.syntax.antlr.PlanParser.AttributesContext;
import dev.planwright.syntax.antlr.PlanParser.CodeContext;
import dev.planwright.syntax.antlr.PlanParser.InstalledContext;
import dev.planwright.syntax.antlr.PlanParser.MemberAttributeContext;
import dev.planwright.syntax.antlr.PlanParser.MemberChildContext;
import dev.planwright.syntax.antlr.PlanParser.MemberContext;
import dev.planwright.syntax.antlr.PlanParser.MemberHasContext;
import dev.planwright.syntax.antlr.PlanParser.ObjectBodyContext;
import dev.planwright.syntax.antlr.PlanParser.ObjectContext;
import dev.planwright.syntax.antlr.PlanParser.ObjectNameContext;
import dev.planwright.syntax.antlr.PlanParser.ProjectClauseContext;
import dev.planwright.syntax.antlr.PlanParser.ProjectContext;
import dev.planwright.syntax.antlr.PlanParser.ReferenceContext;
import dev.planwright.syntax.antlr.PlanParser.SectionContext;
import dev.planwright.syntax.antlr.PlanParser.SettingContext;
import dev.planwright.syntax.antlr.PlanParser.ValueContext;
import dev.planwright.syntax.token.Leaves;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ObjectMember;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds objects, projects and the attributes that they and others have. */
record ObjectBuilder(Leaves leaves) {

  /** Returns an object of a kind that a library declares. */
  Declaration object(ObjectContext context) {
    return new Declaration.ObjectTree(
        leaves.name(context.getStart()),
        name(context.objectName()),
        members(context.objectBody()),
        leaves.doc(context),
        leaves.span(context));
  }

  /** Returns the name of an object, perhaps one with dots. */
  private @Nullable Name name(@Nullable ObjectNameContext context) {
    return context == null || context.DOT().isEmpty()
        ? leaves.nameOrNull(context)
        : new Name(leaves.qualified(context, context.name()).text(), leaves.span(context));
  }

  private List<ObjectMember> members(@Nullable ObjectBodyContext body) {
    if (body == null) {
      return List.of();
    }
    return Leaves.each(body.member(), this::member);
  }

  private ObjectMember member(MemberContext context) {
    return switch (context) {
      case MemberAttributeContext given -> new ObjectMember.Given(attribute(given.attribute()));
      case MemberHasContext has ->
          new ObjectMember.Has(has.HAD() != null, installed(has.installed()), leaves.span(has));
      case MemberChildContext child ->
          new ObjectMember.Child(
              leaves.name(child.memberName()),
              child.value() == null ? null : value(child.value()),
              members(child.objectBody()),
              leaves.doc(child),
              leaves.span(child));
      default -> throw new IllegalStateException("unknown member " + context.getText());
    };
  }

  private List<ObjectMember.Installed> installed(List<InstalledContext> contexts) {
    List<ObjectMember.Installed> installed = new ArrayList<>(contexts.size());
    for (InstalledContext context : contexts) {
      installed.add(installed(context));
    }
    return installed;
  }

  private ObjectMember.Installed installed(InstalledContext context) {
    return new ObjectMember.Installed(
        leaves.qualified(context.qualifiedName()),
        leaves.level(context.level()),
        leaves.span(context));
  }

  /** Returns a project's settings. */
  Declaration project(ProjectContext context) {
    List<SettingContext> settings = new ArrayList<>();
    List<Declaration.Section> sections = new ArrayList<>();
    for (ProjectClauseContext clause : context.projectClause()) {
      SectionContext section = clause.section();
      if (Leaves.intact(clause) && clause.setting() != null) {
        settings.add(clause.setting());
      } else if (Leaves.intact(clause) && section != null && Leaves.intact(section)) {
        sections.add(
            new Declaration.Section(
                leaves.name(section.getStart()),
                leaves.nameOrNull(section.name()),
                settings(section.setting()),
                leaves.span(section)));
      }
    }
    return new Declaration.Project(
        settings(settings), sections, leaves.doc(context), leaves.span(context));
  }

  private List<Declaration.Attribute> settings(List<SettingContext> contexts) {
    List<Declaration.Attribute> settings = new ArrayList<>();
    for (SettingContext setting : Leaves.intact(contexts)) {
      settings.add(
          new Declaration.Attribute(
              code(setting.code()), values(setting.value()), leaves.span(setting)));
    }
    return settings;
  }

  /** Returns the code of a rule: a name with dots and perhaps a slash, as one name. */
  Name code(CodeContext context) {
    String module = leaves.qualified(context.qualifiedName()).text();
    String text =
        context.name() == null ? module : module + "/" + leaves.name(context.name()).text();
    return new Name(text, leaves.span(context));
  }

  /** Returns the attributes in braces, or none where there are no braces. */
  List<Declaration.Attribute> attributes(@Nullable AttributesContext context) {
    if (context == null) {
      return List.of();
    }
    return Leaves.each(context.attribute(), this::attribute);
  }

  /** Returns one attribute. */
  Declaration.Attribute attribute(AttributeContext context) {
    return new Declaration.Attribute(
        leaves.name(context.memberName()),
        context.LBRACK() == null
            ? values(context.value())
            : List.of(
                new ExprTree.ListLiteral(
                    List.of(),
                    leaves
                        .source()
                        .span(
                            context.LBRACK().getSymbol().getStartIndex(),
                            context.RBRACK().getSymbol().getStopIndex() + 1))),
        leaves.span(context));
  }

  private List<ExprTree> values(List<ValueContext> contexts) {
    List<ExprTree> values = new ArrayList<>(contexts.size());
    for (ValueContext context : contexts) {
      values.add(value(context));
    }
    return values;
  }

  /** Returns a literal or name; in a text, nothing is looked for. */
  private ExprTree value(ValueContext context) {
    Span span = leaves.span(context);
    if (context.text() != null) {
      return TextBuilder.raw(leaves, context.getStart());
    }
    if (context.duration() != null) {
      return new ExprTree.DurationLiteral(
          context.duration().VERSION().getText(), context.duration().UNIT().getText(), span);
    }
    if (context.DATE() != null) {
      return new ExprTree.DateLiteral(context.getText(), span);
    }
    if (context.RANGE() != null) {
      return new ExprTree.NameRef(leaves.name(context));
    }
    if (context.reference() != null) {
      return path(context.reference());
    }
    if (context.ADDRESS() != null) {
      return new ExprTree.VersionLiteral(context.getText(), span);
    }
    TerminalNode number = context.VERSION();
    ExprTree literal =
        new ExprTree.VersionLiteral(
            number.getText(), Leaves.span(leaves.source(), number.getSymbol()));
    return context.MINUS() == null ? literal : new ExprTree.Unary("-", literal, span);
  }

  private ExprTree path(ReferenceContext context) {
    ExprTree result = new ExprTree.NameRef(leaves.name(context.word()));
    for (Name name : leaves.names(context.name())) {
      result = new ExprTree.Path(result, name, result.span().to(name.span()));
    }
    return result;
  }
}
