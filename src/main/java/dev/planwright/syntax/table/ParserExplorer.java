package dev.planwright.syntax.table;

import dev.planwright.syntax.antlr.PlanParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Works the decisions of the parser out for the next few tokens, with ANTLR's own means. */
final class ParserExplorer extends ParserATNSimulator {

  /** So many tokens settle what people write; some decisions never end for what nobody does. */
  private static final int TOKENS = 3;

  /** So many tell {@code f(x)} from {@code f(x in …)}. */
  private static final int TOKENS_OF_PRIMARY = 4;

  private final List<DFAState> states = new ArrayList<>();
  private final Numbers.Writer next = new Numbers.Writer();

  ParserExplorer() {
    super(null, PlanParser._ATN, dfas(), new PredictionContextCache());
    setPredictionMode(PredictionMode.SLL);
  }

  private static DFA[] dfas() {
    List<DFA> dfas = new ArrayList<>();
    for (DecisionState decision : PlanParser._ATN.decisionToState) {
      dfas.add(new DFA(decision, decision.decision));
    }
    return dfas.toArray(DFA[]::new);
  }

  /** Returns the table as {@link ParserTable} takes it. */
  List<String> parts() {
    Numbers.Writer decisions = new Numbers.Writer();
    for (DFA dfa : decisionToDFA) {
      decisions.add(isSettledByOne(dfa.atnStartState) ? 0 : explore(dfa));
    }
    Numbers.Writer width = new Numbers.Writer();
    width.add(atn.maxTokenType - Token.EOF + 1);
    return List.of(decisions.toString(), next.toString(), width.toString());
  }

  /** The generated code selects by the next token where that is enough. */
  static boolean isSettledByOne(DecisionState decision) {
    IntervalSet seen = new IntervalSet();
    for (IntervalSet tokens : new LL1Analyzer(PlanParser._ATN).getDecisionLookahead(decision)) {
      if (tokens == null || !tokens.and(seen).isNil()) {
        return false;
      }
      seen.addAll(tokens);
    }
    return true;
  }

  /** Adds the states of a decision, breadth first, and returns the entry of the first. */
  private int explore(DFA dfa) {
    DFAState start =
        addDFAState(
            dfa,
            new DFAState(computeStartState(dfa.atnStartState, ParserRuleContext.EMPTY, false)));
    int first = states.size();
    states.add(start);
    int from = first;
    boolean isPrimary = dfa.atnStartState.ruleIndex == PlanParser.RULE_primary;
    int most = isPrimary ? TOKENS_OF_PRIMARY : TOKENS;
    for (int tokens = 1; tokens <= most; tokens++) {
      int to = states.size();
      for (DFAState state : List.copyOf(states.subList(from, to))) {
        row(dfa, state, first, tokens == most);
      }
      from = to;
    }
    return ParserTable.STATES + first;
  }

  private void row(DFA dfa, DFAState state, int first, boolean last) {
    for (int type = Token.EOF; type <= atn.maxTokenType; type++) {
      DFAState reached = type == Token.INVALID_TYPE ? ERROR : computeTargetState(dfa, state, type);
      next.add(entry(reached, first, last));
    }
  }

  private int entry(DFAState state, int first, boolean last) {
    if (state.stateNumber == ERROR.stateNumber) {
      return 0;
    }
    if (state.isAcceptState) {
      return state.prediction;
    }
    int known = states.subList(first, states.size()).indexOf(state);
    if (known < 0 && !last) {
      known = states.size() - first;
      states.add(state);
    }
    return known < 0 ? 0 : ParserTable.STATES + first + known;
  }
}
