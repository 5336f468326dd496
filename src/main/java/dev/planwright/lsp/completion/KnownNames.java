package dev.planwright.lsp.completion;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.resolve.scope.UnknownName;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that the compiler knows at a place. It compiles the text with an unknown name there,
 * and takes the names that the compiler compared it with. What must follow the name for the text to
 * parse is found by trial.
 */
final class KnownNames {

  /** A name that no plan has. */
  private static final String MARK = "zq-here-qz";

  private static final List<String> BEHIND =
      List.of(" = 1", " x", "()", " X { }", "", " { }", " : bool", ".x { }");

  private static final String FIRST_LINE = "planwright 1\n";

  /** How many readings of the text are asked for names. */
  private static final int MOST_READ = 2;

  private final Analysis analysis;
  private final CaretPlace place;

  private KnownNames(Analysis analysis, CaretPlace place) {
    this.analysis = analysis;
    this.place = place;
  }

  /** Returns the names that are known at a place, by what the compiler says of an unknown one. */
  static Map<String, Set<String>> at(Analysis analysis, CaretPlace place) {
    KnownNames names = new KnownNames(analysis, place);
    Map<String, Set<String>> known = new LinkedHashMap<>();
    for (String behind : place.inText() ? List.of("") : names.readable()) {
      Analysis marked = analysis.beside(names.marked(behind, 0, analysis.file().length()));
      marked.unit();
      for (UnknownName unknown : marked.workspace().unknownNames(marked.file())) {
        boolean here =
            unknown.span().start() <= place.start() && place.start() < unknown.span().end();
        if (here) {
          known
              .computeIfAbsent(unknown.phrase(), _ -> new LinkedHashSet<>())
              .addAll(unknown.candidates());
        }
      }
    }
    return known;
  }

  private String marked(String behind, int from, int to) {
    String text = analysis.file().text();
    return text.substring(from, place.start()) + MARK + behind + text.substring(place.end(), to);
  }

  /** Returns what may stand behind the name so that most of the statement can be read. */
  private List<String> readable() {
    List<String> best = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (String behind : BEHIND) {
      String excerpt = FIRST_LINE + marked(behind, place.statement(), place.after());
      int mistakes = PlanParser.parse(new SourceFile("", excerpt)).diagnostics().size();
      if (mistakes < least) {
        best.clear();
        least = mistakes;
      }
      if (mistakes == least && best.size() < MOST_READ) {
        best.add(behind);
      }
      if (least == 0 && best.size() == MOST_READ) {
        break;
      }
    }
    return best;
  }
}
