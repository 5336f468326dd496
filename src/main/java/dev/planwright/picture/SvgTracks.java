package dev.planwright.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Assigns tracks to the lines from steps to those that need them, so that no line covers another.
 * It takes the first free track for each line, in the order of their starts, as the left-edge
 * algorithm does (A. Hashimoto and J. Stevens, Wire routing by optimizing channel assignment within
 * large apertures, 1971).
 */
final class SvgTracks {

  private SvgTracks() {}

  /** Returns for each step the nearest track that is free as far as the last step that needs it. */
  static int[] of(ProcedureGraph graph) {
    int[] last = new int[graph.nodes().size()];
    graph.edges().forEach(edge -> last[edge.from()] = Math.max(last[edge.from()], edge.to()));
    int[] track = new int[last.length];
    List<Integer> freeAfter = new ArrayList<>();
    for (int step = 0; step < last.length; step++) {
      if (last[step] > 0) {
        int at = 0;
        while (at < freeAfter.size() && freeAfter.get(at) >= step) {
          at++;
        }
        if (at == freeAfter.size()) {
          freeAfter.add(last[step]);
        }
        freeAfter.set(at, last[step]);
        track[step] = at;
      }
    }
    return track;
  }
}
