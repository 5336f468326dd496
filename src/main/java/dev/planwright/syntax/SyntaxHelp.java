package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Says how something is written here that was written as other languages write it, or as one would
 * expect from another clause of this one.
 */
final class SyntaxHelp {

  static final String COMPARE = "to compare, write `==`";

  private SyntaxHelp() {}

  /**
   * Returns the help for an error, or an empty text.
   *
   * @param parser the parser, in the rule in which it stopped
   * @param found the token that does not fit
   * @param before the token before it, or null
   * @param next what would fit
   */
  static String of(Parser parser, Token found, @Nullable Token before, IntervalSet next) {
    ParserRuleContext context = parser.getContext();
    int rule = context.getRuleIndex();
    if (isWithin(context, PlanParser.RULE_expectation)) {
      return "write `expects clean`, or what is expected, such as `expects error name-of-a-rule`";
    }
    if (rule == PlanParser.RULE_attribute
        && isWithin(context, PlanParser.RULE_planClause)
        && found.getType() == PlanLexer.LBRACE) {
      return "items stand in `install { … }`, `remove { … }` or `repair { … }`";
    }
    String help = before == null ? "" : ofPlace(parser, found, before);
    if (help.isEmpty()) {
      help = ofClause(rule, found, before, next);
    }
    if (help.isEmpty() && holdsExpressions(rule)) {
      help = ofExpression(found, before, next);
    }
    if (help.isEmpty() && rule == PlanParser.RULE_action) {
      help = ofAssignment(parser.getInputStream(), found);
    }
    return help;
  }

  /** Returns the help for what another word or sign is wanted before, or none. */
  private static String ofPlace(Parser parser, Token found, Token before) {
    Token earlier = Expectations.before(parser.getInputStream(), before);
    boolean behindComma = earlier != null && earlier.getType() == PlanLexer.COMMA;
    boolean isStatement = found.getType() == PlanLexer.HAS || found.getType() == PlanLexer.HAD;
    if ((behindComma && found.getType() == PlanLexer.ASSIGN)
        || (before.getType() == PlanLexer.COMMA && isStatement)) {
      return "no comma stands between what is said: write a blank, `;` or a new line";
    }
    if (!isWithin(parser.getContext(), PlanParser.RULE_planClause)
        || found.getType() == PlanLexer.LBRACE) {
      return "";
    }
    return switch (before.getType()) {
      case PlanLexer.FOR -> "the target of a plan is said with `on`";
      case PlanLexer.INSTALL, PlanLexer.REMOVE, PlanLexer.REPAIR ->
          "items stand in braces: `" + before.getText() + " { " + found.getText() + " … }`";
      default -> "";
    };
  }

  private static boolean isWithin(@Nullable ParserRuleContext context, int rule) {
    return context != null
        && (context.getRuleIndex() == rule || isWithin(context.getParent(), rule));
  }

  /** Returns whether an expression may end where the parser stopped. */
  private static boolean holdsExpressions(int rule) {
    return switch (rule) {
      case PlanParser.RULE_article,
          PlanParser.RULE_attributes,
          PlanParser.RULE_file,
          PlanParser.RULE_objectBody,
          PlanParser.RULE_project ->
          false;
      default -> true;
    };
  }

  private static String ofExpression(Token found, @Nullable Token before, IntervalSet next) {
    String behind = before == null ? "" : before.getText();
    if (next.contains(PlanLexer.ELSE) && !next.contains(PlanLexer.RBRACE)) {
      return "an `if` among values has an `else`; for \"if a, then b\" write `not a or b`";
    }
    if (next.contains(PlanLexer.RBRACK) && found.getType() == PlanLexer.FOR) {
      return "`[x in xs : e]` keeps the elements that fulfil a condition; a list of what they have"
          + " is `xs.attribute`";
    }
    return switch (found.getText()) {
      case "=", "is", "equals" -> COMPARE;
      case ">" -> behind.equals("<") ? "to say that two are not equal, write `!=`" : "";
      case "|" -> "for `or`, write the word";
      case "?" -> "of two values, write `if e then a else b`";
      case "implies" -> "for \"a implies b\" write `not a or b`";
      case "matches", "contains" -> "whether a list holds a value is asked by `x in xs`";
      default ->
          switch (behind) {
            case "exists", "some" -> "to say that there is one, write `any x in xs : e`";
            case "forall", "every" -> "to say what holds for all, write `all x in xs : e`";
            case "each" -> "what is repeated begins `for x in xs`";
            case "none" -> "to say that there is none, write `no x in xs : e`";
            default -> "";
          };
    };
  }

  /** Returns the help for {@code n.state = value} where a clause is wanted. */
  private static String ofAssignment(TokenStream tokens, Token found) {
    int at = 1;
    StringBuilder path = new StringBuilder(found.getText());
    while (tokens.LA(at + 1) == PlanLexer.DOT) {
      path.append('.').append(tokens.LT(at + 2).getText());
      at += 2;
    }
    return at > 1 && tokens.LA(at + 1) == PlanLexer.ASSIGN
        ? "to say what a step changes, write `set " + path + " = …`"
        : "";
  }

  private static String ofClause(int rule, Token found, @Nullable Token before, IntervalSet next) {
    int type = found.getType();
    if (before != null && before.getType() == PlanLexer.VERSIONS) {
      return "`versions` says how they compare: `dotted`, `semver` or `debian`; a scale is `levels"
          + " 1 < 2`";
    }
    return switch (rule) {
      case PlanParser.RULE_container ->
          next.contains(PlanLexer.DOT)
              ? "name the list of the kind around it that holds it, such as `in site.hosts`"
              : "";
      case PlanParser.RULE_kind ->
          switch (type) {
            case PlanLexer.NAMED, PlanLexer.SCRIPT, PlanLexer.PLURAL, PlanLexer.IN ->
                "the order is `kind host in site.hosts plural … named … script … machine`";
            case PlanLexer.LBRACK -> "a list is `number*`, and `number+` one that is not empty";
            default -> "";
          };
      case PlanParser.RULE_kindMember ->
          next.contains(PlanLexer.COLON) ? "say what it holds, such as `up : bool = true`" : "";
      case PlanParser.RULE_parameter -> "name it and say its kind, such as `n : node`";
      case PlanParser.RULE_procedure ->
          type == PlanLexer.INSTALLS || type == PlanLexer.REMOVES || type == PlanLexer.REPAIRS
              ? "what it is done on stands behind: `procedure x installs product on n : node`"
              : "";
      case PlanParser.RULE_ruleClause ->
          type == PlanLexer.BEFORE ? "to say which comes first, write `order a before b`" : "";
      case PlanParser.RULE_actionClause ->
          next.contains(PlanLexer.UNTIL)
              ? "say what to wait for: `wait \"command\" until 0 for 5 min`"
              : "";
      case PlanParser.RULE_call ->
          next.contains(PlanLexer.LPAREN)
              ? "write what it is called with in parentheses: `()` if it is called with nothing"
              : "";
      default -> "";
    };
  }
}
