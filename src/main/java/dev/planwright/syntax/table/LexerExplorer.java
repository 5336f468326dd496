package dev.planwright.syntax.table;

import dev.planwright.syntax.antlr.PlanLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.LexerAction;
import org.antlr.v4.runtime.atn.LexerChannelAction;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** Works the automaton of the lexer out to the end, with ANTLR's own means. */
final class LexerExplorer extends LexerATNSimulator {

  private final CharStream nothing = CharStreams.fromString("");
  private final String bounds;
  private final Map<DFAState, Integer> numbers = new HashMap<>();
  private final List<DFAState> states = new ArrayList<>();
  private final Numbers.Writer next = new Numbers.Writer();
  private final Numbers.Writer types = new Numbers.Writer();
  private final Numbers.Writer channels = new Numbers.Writer();

  LexerExplorer() {
    super(PlanLexer._ATN, dfas(), new PredictionContextCache());
    bounds = bounds();
  }

  private static DFA[] dfas() {
    return new DFA[] {new DFA(PlanLexer._ATN.getDecisionState(Lexer.DEFAULT_MODE))};
  }

  /** Returns the table as {@link LexerTable} takes it. */
  List<String> parts() {
    row(null);
    number(addDFAState(computeStartState(nothing, atn.modeToStartState.getFirst())));
    for (int i = 0; i < states.size(); i++) {
      row(states.get(i));
    }
    return List.of(bounds, next.toString(), types.toString(), channels.toString());
  }

  private int number(DFAState state) {
    if (state.stateNumber == ERROR.stateNumber) {
      return 0;
    }
    Integer known = numbers.putIfAbsent(state, states.size() + 1);
    if (known == null) {
      states.add(state);
    }
    return known == null ? states.size() : known;
  }

  private void row(@Nullable DFAState state) {
    for (int of = 0; of <= bounds.length(); of++) {
      int first = of == 0 ? 0 : bounds.charAt(of - 1);
      next.add(state == null ? 0 : number(computeTargetState(nothing, state, first)));
    }
    boolean ends = state != null && state.isAcceptState;
    types.add(ends && state != null ? state.prediction : 0);
    channels.add(ends && state != null ? channel(state) : 0);
  }

  private static int channel(DFAState state) {
    int channel = Token.DEFAULT_CHANNEL;
    if (state.lexerActionExecutor != null) {
      for (LexerAction action : state.lexerActionExecutor.getLexerActions()) {
        channel = ((LexerChannelAction) action).getChannel();
      }
    }
    return channel;
  }

  /** Returns where the characters begin that the grammar tells from those before them. */
  private String bounds() {
    TreeSet<Integer> found = new TreeSet<>();
    for (ATNState state : atn.states) {
      for (Transition transition : state.getTransitions()) {
        if (transition.label() != null) {
          for (Interval interval : transition.label().getIntervals()) {
            found.add(interval.a);
            found.add(interval.b + 1);
          }
        }
      }
    }
    StringBuilder all = new StringBuilder();
    found.subSet(Character.MIN_VALUE + 1, Character.MAX_VALUE + 1).forEach(all::appendCodePoint);
    return all.toString();
  }
}
