package dev.planwright.syntax.token;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import dev.planwright.syntax.antlr.PlanParser.UnaryContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What rules and tokens of the grammar are called in findings. */
public final class Phrases {

  private Phrases() {}

  /** Returns what the outermost rule that begins at {@code found} is called, or nothing. */
  public static String atStart(ParserRuleContext innermost, Token found) {
    String phrase = "";
    ParserRuleContext context = innermost;
    while (context != null && context.getStart().getTokenIndex() == found.getTokenIndex()) {
      String name = ofRule(context);
      phrase = name.isEmpty() ? phrase : name;
      context = context.getParent();
    }
    return phrase;
  }

  private static String ofRule(ParserRuleContext context) {
    return switch (context.getRuleIndex()) {
      case PlanParser.RULE_shown,
          PlanParser.RULE_arguments,
          PlanParser.RULE_expr,
          PlanParser.RULE_unary,
          PlanParser.RULE_variable,
          PlanParser.RULE_open,
          PlanParser.RULE_primary ->
          "an expression";
      case PlanParser.RULE_postfix ->
          context.getParent() instanceof UnaryContext
              ? "an expression"
              : "what is set, such as `n.restart-pending`";
      case PlanParser.RULE_name,
          PlanParser.RULE_word,
          PlanParser.RULE_plainWord,
          PlanParser.RULE_memberName,
          PlanParser.RULE_qualifiedName,
          PlanParser.RULE_reference ->
          "a name";
      case PlanParser.RULE_item,
          PlanParser.RULE_itemName,
          PlanParser.RULE_itemPattern,
          PlanParser.RULE_installed ->
          "a product";
      case PlanParser.RULE_level -> "a level such as `4` or `6a`";
      case PlanParser.RULE_text -> "a text in quotes";
      case PlanParser.RULE_duration -> "a duration such as `10 min`";
      case PlanParser.RULE_type, PlanParser.RULE_typeAlternative -> "a type";
      case PlanParser.RULE_value -> "a value";
      case PlanParser.RULE_parameter, PlanParser.RULE_parameters ->
          "a parameter such as `n : node`";
      case PlanParser.RULE_call, PlanParser.RULE_callee -> "the name of an action";
      case PlanParser.RULE_code -> "the code of a rule";
      case PlanParser.RULE_outcomeCode -> "an exit code or `other`";
      case PlanParser.RULE_installLevel -> "a level";
      default -> "";
    };
  }

  /** Returns what the body of a rule holds. */
  public static String ofBody(int rule) {
    return switch (rule) {
      case PlanParser.RULE_file -> "a declaration";
      case PlanParser.RULE_attributes -> "an attribute such as `until = 2027-01-31`";
      case PlanParser.RULE_reading -> "an article and what it says, `follows` or `from`";
      case PlanParser.RULE_kind, PlanParser.RULE_kindExtension -> "a member such as `name : type`";
      case PlanParser.RULE_product -> "an option such as `option name : type`";
      case PlanParser.RULE_rule_ -> "a clause of the rule";
      case PlanParser.RULE_action, PlanParser.RULE_actionExtension -> "a clause of the action";
      case PlanParser.RULE_actionClause -> "a row such as `0 : ok`";
      case PlanParser.RULE_procedure -> "a step";
      case PlanParser.RULE_block -> "a step";
      case PlanParser.RULE_window -> "a clause of the window";
      case PlanParser.RULE_symptom -> "a clause of the symptom";
      case PlanParser.RULE_probe -> "a clause of the probe";
      case PlanParser.RULE_test -> "a declaration or `expects`";
      case PlanParser.RULE_project, PlanParser.RULE_section ->
          "a setting such as `fail-on = error`";
      case PlanParser.RULE_objectBody -> "an attribute, `has` or an inner object";
      case PlanParser.RULE_plan -> "a clause of the plan";
      case PlanParser.RULE_planClause -> "a product";
      default -> "something else";
    };
  }

  /** Returns what can stand where one of these tokens is wanted inside a rule. */
  public static String ofTokens(int rule, IntervalSet types) {
    Set<String> phrases = new LinkedHashSet<>();
    if (rule == PlanParser.RULE_use) {
      return "a module or a file in quotes";
    }
    if (rule == PlanParser.RULE_attribute && types.contains(PlanLexer.LBRACK)) {
      return "a value";
    }
    boolean word = types.contains(PlanLexer.NAME);
    if (word && types.contains(PlanLexer.LBRACK)) {
      phrases.add("an expression");
    } else if (word) {
      phrases.add("a name");
    }
    List<String> operators = new ArrayList<>();
    for (int type : types.toArray()) {
      boolean covered = word && isName(type);
      if (phrases.contains("an expression") || covered || type == Token.EPSILON) {
        continue;
      }
      if (isOperator(type)) {
        operators.add("an operator");
      } else {
        phrases.add(ofToken(rule, type));
      }
    }
    if (phrases.isEmpty()) {
      phrases.addAll(operators);
    }
    return join(List.copyOf(phrases));
  }

  private static boolean isName(int type) {
    return Scanner.isWord(type) || type == PlanLexer.TEXT || type == PlanLexer.RANGE;
  }

  private static boolean isOperator(int type) {
    return switch (type) {
      case PlanLexer.AND,
          PlanLexer.OR,
          PlanLexer.EQ,
          PlanLexer.NE,
          PlanLexer.LE,
          PlanLexer.GE,
          PlanLexer.LT,
          PlanLexer.GT,
          PlanLexer.PLUS,
          PlanLexer.MINUS,
          PlanLexer.STAR,
          PlanLexer.SLASH,
          PlanLexer.DOT,
          PlanLexer.HAD,
          PlanLexer.INSTALLS ->
          true;
      default -> false;
    };
  }

  private static String ofToken(int rule, int type) {
    return switch (type) {
      case Token.EOF -> rule == PlanParser.RULE_shown ? "`}`" : "the end";
      case PlanLexer.TEXT, PlanLexer.TEXT_BLOCK -> "a text in quotes";
      case PlanLexer.VERSION -> rule == PlanParser.RULE_edition ? "the edition, `1`," : "a number";
      case PlanLexer.DATE -> "a date";
      case PlanLexer.ADDRESS -> "an address";
      case PlanLexer.RANGE -> "names such as `w[01-50]`";
      case PlanLexer.UNIT -> "a unit of time (`s`, `min`, `h` or `d`)";
      default -> keyword(type);
    };
  }

  private static String keyword(int type) {
    String literal = PlanLexer.VOCABULARY.getLiteralName(type);
    return literal == null
        ? "something else"
        : "`" + literal.substring(1, literal.length() - 1) + "`";
  }

  private static String join(List<String> phrases) {
    int last = Math.min(phrases.size(), 5) - 1;
    if (last <= 0) {
      return phrases.isEmpty() ? "something else" : phrases.getFirst();
    }
    return String.join(", ", phrases.subList(0, last)) + " or " + phrases.get(last);
  }

  /** Returns whether a word of this type begins an expression over a list. */
  public static boolean isQuantifier(int type) {
    return switch (type) {
      case PlanLexer.ALL, PlanLexer.ANY, PlanLexer.NO, PlanLexer.BOTH -> true;
      default -> false;
    };
  }

  /** Returns whether a word of this type can only be a name in quotes. */
  public static boolean isReserved(int type) {
    return switch (type) {
      case PlanLexer.IN,
          PlanLexer.HAS,
          PlanLexer.HAD,
          PlanLexer.INSTALLS,
          PlanLexer.IF,
          PlanLexer.THEN,
          PlanLexer.ELSE,
          PlanLexer.AND,
          PlanLexer.OR,
          PlanLexer.NOT ->
          true;
      default -> false;
    };
  }

  /**
   * Returns the keyword among {@code types} that {@code word} most likely should be, or nothing.
   */
  public static String similarKeyword(String word, IntervalSet types) {
    String best = "";
    int bestDistance = word.length() < 3 ? 0 : Math.min(3, Math.max(1, word.length() / 3) + 1);
    for (int type : types.toArray()) {
      String literal = PlanLexer.VOCABULARY.getLiteralName(type);
      if (literal != null && Character.isLetter(literal.charAt(1)) && word.length() < 20) {
        String keyword = literal.substring(1, literal.length() - 1);
        int distance = distance(word, keyword);
        if (distance < bestDistance) {
          best = keyword;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** Returns whether a word is one of the language. */
  public static boolean isKeyword(String word) {
    for (int type = PlanLexer.PLANWRIGHT; type < PlanLexer.NAME; type++) {
      if (("'" + word + "'").equals(PlanLexer.VOCABULARY.getLiteralName(type))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the types of the keywords that are longer or shorter than a word. */
  public static IntervalSet longerOrShorter(String word) {
    IntervalSet types = new IntervalSet();
    for (int type = PlanLexer.PLANWRIGHT; type < PlanLexer.NAME; type++) {
      String literal = PlanLexer.VOCABULARY.getLiteralName(type);
      if (literal != null && literal.length() - 2 != word.length()) {
        types.add(type);
      }
    }
    return types;
  }

  /** Edit distance with transpositions of neighbours (Damerau 1964, optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
