package dev.planwright.fuzz;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import java.util.List;
import java.util.SplittableRandom;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Writes sentences of the grammar: walks the network that ANTLR made of it, at random until the
 * sentence is long enough, and then by the shortest way to its end.
 */
final class Sentences {

  private static final ATN NETWORK = PlanParser._ATN;
  private static final int DEEP = 40;
  private static final int FAR = 1_000_000;

  /** How many tokens it takes at least from each state to the end of its rule. */
  private static final int[] SHORTEST = shortest();

  private final SplittableRandom random;
  private final Words words;
  private final StringBuilder text = new StringBuilder();
  private int left;

  private Sentences(SplittableRandom random, Words words, int tokens) {
    this.random = random;
    this.words = words;
    this.left = tokens;
  }

  /** Returns a sentence of a rule, with not many more than so many tokens. */
  static String write(int rule, int tokens, SplittableRandom random, Words words) {
    Sentences sentence = new Sentences(random, words, tokens);
    sentence.walk(rule, 0);
    return sentence.text.toString();
  }

  private void walk(int rule, int depth) {
    if (rule == PlanParser.RULE_statement || rule == PlanParser.RULE_declaration) {
      text.append('\n');
    }
    ATNState state = NETWORK.ruleToStartState[rule];
    while (!(state instanceof RuleStopState)) {
      Transition next = choose(state, depth);
      if (next instanceof RuleTransition call) {
        walk(call.ruleIndex, depth + 1);
        state = call.followState;
      } else {
        if (next.label() != null) {
          token(next.label());
        }
        state = next.target;
      }
    }
  }

  private Transition choose(ATNState state, int depth) {
    List<Transition> ways = List.of(state.getTransitions());
    if (left > 0 && depth < DEEP) {
      return ways.get(random.nextInt(ways.size()));
    }
    Transition best = ways.getFirst();
    for (Transition way : ways) {
      best = cost(way, SHORTEST) < cost(best, SHORTEST) ? way : best;
    }
    return best;
  }

  private void token(IntervalSet types) {
    boolean isName = types.contains(PlanLexer.NAME) && random.nextInt(8) > 0;
    int type = isName ? PlanLexer.NAME : types.get(random.nextInt(types.size()));
    if (type != Token.EOF && type != PlanLexer.SEPARATOR) {
      text.append(words.of(type, random)).append(type == PlanLexer.LBRACE ? "\n" : " ");
      left--;
    }
  }

  private static int[] shortest() {
    int[] costs = new int[NETWORK.states.size()];
    for (ATNState state : NETWORK.states) {
      costs[state.stateNumber] = state instanceof RuleStopState ? 0 : FAR;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ATNState state : NETWORK.states) {
        for (Transition way : state instanceof RuleStopState ? new Transition[0] : ways(state)) {
          int cost = cost(way, costs);
          if (cost < costs[state.stateNumber]) {
            costs[state.stateNumber] = cost;
            changed = true;
          }
        }
      }
    }
    return costs;
  }

  private static Transition[] ways(ATNState state) {
    return state.getTransitions();
  }

  private static int cost(Transition way, int[] costs) {
    if (way instanceof RuleTransition call) {
      int within = costs[NETWORK.ruleToStartState[call.ruleIndex].stateNumber];
      return Math.min(FAR, 1 + within + costs[call.followState.stateNumber]);
    }
    return Math.min(FAR, (way.label() == null ? 0 : 1) + costs[way.target.stateNumber]);
  }
}
