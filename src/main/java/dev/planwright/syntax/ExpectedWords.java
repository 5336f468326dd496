package dev.planwright.syntax;

import dev.planwright.syntax.antlr.PlanLexer;
import dev.planwright.syntax.antlr.PlanParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * Walks through the automaton of the grammar along the tokens before a place, on all ways at once,
 * and notes what can come there. Names are not followed into their words: almost every word of the
 * language may be a name.
 */
final class ExpectedWords {

  private final ATN atn = PlanParser._ATN;
  private final List<CommonToken> tokens;
  private final Map<Long, Set<Integer>> ends = new HashMap<>();
  private final TreeSet<String> words = new TreeSet<>();
  private boolean name;
  private boolean level;

  private ExpectedWords(List<CommonToken> tokens) {
    this.tokens = tokens;
  }

  /** Returns what can come behind the tokens from the start of a statement. */
  static Expected after(List<CommonToken> tokens) {
    ExpectedWords walk = new ExpectedWords(tokens);
    walk.rule(PlanParser.RULE_file, 0);
    return new Expected(List.copyOf(walk.words), walk.name, walk.level);
  }

  private record Place(ATNState state, int index) {}

  /** Returns behind which tokens a rule can end that begins at one. */
  private Set<Integer> rule(int rule, int index) {
    long key = ((long) rule << Integer.SIZE) | index;
    Set<Integer> known = ends.get(key);
    if (known != null) {
      return known;
    }
    Set<Integer> found = new HashSet<>();
    ends.put(key, found);
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    open.push(new Place(atn.ruleToStartState[rule], index));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (!seen.add(place)) {
        continue;
      }
      if (place.state instanceof RuleStopState) {
        found.add(place.index);
        continue;
      }
      for (Transition transition : place.state.getTransitions()) {
        follow(rule, transition, place.index, open);
      }
    }
    return found;
  }

  private void follow(int rule, Transition transition, int index, Deque<Place> open) {
    boolean here = index == tokens.size();
    if (transition instanceof RuleTransition call) {
      int called = call.target.ruleIndex;
      if (here && KeywordCollector.isName(called)) {
        name = true;
      } else {
        for (int end : rule(called, index)) {
          open.push(new Place(call.followState, end));
        }
      }
    } else if (transition.isEpsilon()) {
      open.push(new Place(transition.target, index));
    } else if (here) {
      transition.label().toList().forEach(type -> note(rule, type));
    } else if (transition.matches(tokens.get(index).getType(), 1, atn.maxTokenType)) {
      open.push(new Place(transition.target, index + 1));
    }
  }

  private void note(int rule, int type) {
    boolean unit = type == PlanLexer.UNIT && rule != PlanParser.RULE_duration;
    if (type == PlanLexer.NAME) {
      name = true;
    } else if (type == PlanLexer.VERSION) {
      level |= rule == PlanParser.RULE_level || rule == PlanParser.RULE_installLevel;
    } else if (type != Token.EOF && type != PlanLexer.SEPARATOR && !unit) {
      String word = PlanLexer.VOCABULARY.getLiteralName(type);
      if (word != null && Character.isLetter(word.charAt(1))) {
        words.add(word.substring(1, word.length() - 1));
      }
    }
  }
}
