package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.literal.Fault;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.token.QuotedText;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks values as written: whether a text is one of its type, and whether too many are given. */
public final class Values {

  private Values() {}

  /** Returns the constant that a text of a type is, or an unknown one with a finding. */
  static Expr constant(Type.Base base, String text, Span at, FindingsByFile findings) {
    return check(base, text, at, findings)
        ? new Expr.Constant(new Value.Atom(base, text), new Type.Scalar(base), at)
        : new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
  }

  /** Returns whether a text is a value of a type; if not, that is a finding. */
  public static boolean check(Type.Base base, String text, Span at, FindingsByFile findings) {
    Fault fault = base.fault(text);
    if (fault == null) {
      return true;
    }
    Diagnostic.Builder finding = Diagnostic.error(code(base), at, fault.problem());
    String instead = fault.instead();
    if (instead == null || instead.equals(text)) {
      finding.help(fault.help());
    } else {
      boolean quoted = at.text().startsWith("\"");
      String written = quoted ? QuotedText.quoted(instead) : instead;
      finding.fix(
          Fix.unsafe(fault.help() + ": `" + instead + "`", List.of(new TextEdit(at, written))));
    }
    findings.add(finding.build());
    return false;
  }

  /** Returns the value of an expression without variables, where a value of a type is given. */
  public static Value given(Expr expr, Type type, FindingsByFile findings) {
    Value value = constant(expr);
    boolean optional = type instanceof Type.Optional || type instanceof Type.Any;
    if (value instanceof Value.None && !optional) {
      findings.add(
          Diagnostic.error(
                  Code.PW0102,
                  expr.span(),
                  "expected " + ExprResolver.phrase(type) + ", found `none`")
              .help("give a value, or leave it out")
              .build());
      return new Value.Unknown("");
    }
    return value;
  }

  private static Value constant(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value();
      case Expr.Sum(boolean minus, Expr left, Expr right, Type _, Span _)
          when minus
              && constant(left) instanceof Value.Num
              && constant(right) instanceof Value.Num(long number) ->
          new Value.Num(-number);
      default -> new Value.Unknown("");
    };
  }

  private static Code code(Type.Base base) {
    return switch (base) {
      case ADDRESS, NETWORK -> Code.PW0123;
      case PATH, LOCATION -> Code.PW0124;
      case VERSION, SEMVER, DEBIAN_VERSION -> Code.PW0109;
      case BOOL, TEXT, CASELESS, DRIVE, NETBIOS_NAME, DNS_NAME, DURATION, DATE, NUMBER ->
          Code.PW0125;
    };
  }

  /** Says so for every value but the first where there can be one. */
  public static void single(String what, List<ExprTree> values, FindingsByFile findings) {
    if (values.size() > 1) {
      findings.add(
          Diagnostic.error(Code.PW0126, values.get(1).span(), "`" + what + "` takes one value")
              .label(values.size() == 2 ? "one too many" : "from here on too many")
              .label(values.getFirst().span(), "the first one")
              .help("keep one of them")
              .build());
    }
  }

  /**
   * Returns attributes by their names. One that is given twice, has two values or is none of the
   * names that its owner knows is a finding.
   */
  public static Map<String, Declaration.Attribute> named(
      String owner,
      List<Declaration.Attribute> attributes,
      List<String> names,
      FindingsByFile findings) {
    Map<String, Declaration.Attribute> given = new LinkedHashMap<>();
    for (Declaration.Attribute attribute : attributes) {
      String name = attribute.name().text();
      single(name, attribute.values(), findings);
      Declaration.Attribute earlier = given.put(name, attribute);
      if (earlier != null) {
        twice(attribute.name(), earlier.span(), findings);
      }
      if (!names.contains(name)) {
        findings.missing(
            Code.PW0104, attribute.name().span(), "`" + owner + "`", "attribute", name, names);
      }
    }
    return given;
  }

  /** Says so of what is given again. */
  public static void twice(Name again, Span earlier, FindingsByFile findings) {
    findings.add(
        Diagnostic.error(Code.PW0105, again.span(), "`" + again.text() + "` is given twice")
            .label("given again")
            .label(earlier, "given here")
            .build());
  }

  /** Says so if a list has an element already that is the same, where that makes no sense. */
  public static void distinct(
      Attribute list, List<Value> elements, Value added, Span at, FindingsByFile findings) {
    boolean counts =
        added.isUnknown()
            || added instanceof Value.Num
            || added instanceof Value.Duration
            || added instanceof Value.Bool;
    if (!counts && elements.stream().anyMatch(added::same)) {
      findings.add(
          Diagnostic.error(
                  Code.PW0127,
                  at,
                  "`"
                      + added.shown()
                      + "` is twice among the "
                      + list.name()
                      + " of this "
                      + list.owner())
              .label("given again")
              .help("leave it out here")
              .build());
    }
  }
}
