package dev.planwright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays where it is between two lists; each letter is an element. */
class CommonSubsequenceTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "'', '', ''",
    "abc, '', ''",
    "abc, abc, 0-0 1-1 2-2",
    "abc, abxc, 0-0 1-1 2-3",
    "abxc, abc, 0-0 1-1 3-2",
    // One of two that changed places stays: the one that was first is found first.
    "ab, ba, 1-0",
    "xaby, xbay, 0-0 2-1 3-3",
    // Of equal ones the earliest.
    "aba, a, 0-0",
    "abcd, dabc, 0-1 1-2 2-3",
  })
  void asManyAsPossibleStay(String before, String after, String matches) {
    assertEquals(
        matches,
        CommonSubsequence.of(letters(before), letters(after)).stream()
            .map(match -> match.before() + "-" + match.after())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noOtherSubsequenceIsLonger(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> before = some(random);
      List<String> after = some(random);
      List<CommonSubsequence.Match> matches = CommonSubsequence.of(before, after);
      assertEquals(longest(before, after), matches.size(), before + " and " + after);
      for (int i = 0; i < matches.size(); i++) {
        assertEquals(before.get(matches.get(i).before()), after.get(matches.get(i).after()));
        int previous = i == 0 ? -1 : matches.get(i - 1).after();
        assertEquals(Math.max(previous + 1, matches.get(i).after()), matches.get(i).after());
      }
    }
  }

  /** Too many for a table: 0, 1, 2 and one of those behind them. */
  @Test
  void longListsAreComparedToo() {
    List<String> before = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      before.add(String.valueOf(i));
    }
    List<String> after = new ArrayList<>(before.reversed().subList(0, 2_999));
    after.addAll(1, List.of("0", "1", "2"));
    assertEquals(4, CommonSubsequence.of(before, after).size());
  }

  private static List<String> letters(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(""));
  }

  private static List<String> some(Random random) {
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      some.add(String.valueOf((char) ('a' + random.nextInt(3))));
    }
    return some;
  }

  /** Tries every subsequence of the first. */
  private static int longest(List<String> before, List<String> after) {
    int longest = 0;
    for (int chosen = 0; chosen < 1 << before.size(); chosen++) {
      int at = 0;
      boolean fits = true;
      for (int i = 0; i < before.size() && fits; i++) {
        if ((chosen >> i & 1) == 1) {
          int found = after.subList(at, after.size()).indexOf(before.get(i));
          fits = found >= 0;
          at += found + 1;
        }
      }
      longest = fits ? Math.max(longest, Integer.bitCount(chosen)) : longest;
    }
    return longest;
  }
}
