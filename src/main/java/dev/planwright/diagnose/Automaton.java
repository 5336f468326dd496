package dev.planwright.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many texts in one pass (A. Aho and M. Corasick, Efficient string matching, Communications
 * of the ACM 18, 1975), as a table of transitions.
 */
final class Automaton {

  private final short[] classes = new short[1 << 16];
  private final int width;
  private final int[] next;
  private final int[][] found;

  /** Takes the texts, none of them empty. */
  Automaton(List<String> texts) {
    int count = 1;
    int characters = 1;
    for (String text : texts) {
      characters += text.length();
      for (int i = 0; i < text.length(); i++) {
        if (classes[text.charAt(i)] == 0) {
          classes[text.charAt(i)] = (short) count++;
        }
      }
    }
    width = count;
    int[] table = new int[characters * width];
    Arrays.fill(table, -1);
    List<List<Integer>> ends = new ArrayList<>();
    ends.add(new ArrayList<>());
    for (int t = 0; t < texts.size(); t++) {
      int node = 0;
      for (int i = 0; i < texts.get(t).length(); i++) {
        int edge = node * width + classes[texts.get(t).charAt(i)];
        if (table[edge] < 0) {
          table[edge] = ends.size();
          ends.add(new ArrayList<>());
        }
        node = table[edge];
      }
      ends.get(node).add(t);
    }
    next = Arrays.copyOf(table, ends.size() * width);
    link(ends);
    found = new int[ends.size()][];
    for (int node = 0; node < found.length; node++) {
      found[node] = ends.get(node).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Fills in the transitions that the texts themselves do not have, level by level. */
  private void link(List<List<Integer>> ends) {
    int[] fallback = new int[ends.size()];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int node = open.remove();
      ends.get(node).addAll(node == 0 ? List.of() : ends.get(fallback[node]));
      for (int c = 0; c < width; c++) {
        int edge = node * width + c;
        int otherwise = node == 0 ? 0 : next[fallback[node] * width + c];
        if (next[edge] < 0) {
          next[edge] = otherwise;
        } else {
          fallback[next[edge]] = otherwise;
          open.add(next[edge]);
        }
      }
    }
  }

  /** Returns the state after a character; the first state is 0. */
  int step(int state, char c) {
    return next[state * width + classes[c]];
  }

  /** Returns the texts that end in a state. */
  int[] found(int state) {
    return found[state];
  }
}
