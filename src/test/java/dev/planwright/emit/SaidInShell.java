package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

/** What a shell script says is to be done. */
final class SaidInShell {

  /** A step ends with a brace, and so may a command in it, before the end of its subshell. */
  private static final Pattern STEP =
      Pattern.compile("(?ms)^(S\\d+)\\(\\) \\{\n(.*?)^}\n(?! {6}\\))");

  /** Each command runs in a subshell of its own. */
  private static final Pattern COMMAND =
      Pattern.compile("(?s)exec </dev/null >\"\\$PW_OUT\" 2>&1\n +(.*?)\n {6}\\)\n");

  private SaidInShell() {}

  /** Compares a script with the steps of its machine: ids, titles and commands. */
  static void assertScript(List<InstructionText> expected, String text, String artifact) {
    List<String> ids = STEP.matcher(text).results().map(step -> step.group(1)).toList();
    assertEquals(expected.stream().map(InstructionText::id).toList(), ids, artifact);
    List<String> steps = STEP.matcher(text).results().map(step -> step.group(2)).toList();
    for (int i = 0; i < expected.size(); i++) {
      InstructionText said = expected.get(i);
      List<String> commands =
          COMMAND
              .matcher(steps.get(i))
              .results()
              .flatMap(command -> command.group(1).lines())
              .toList();
      assertEquals(said.commands(), commands, artifact + " " + said.id());
      String printed = bare(steps.get(i));
      assertPrinted(printed, "[" + said.id() + "]" + said.title(), artifact);
      said.values().forEach(value -> assertPrinted(printed, value, artifact));
    }
  }

  private static void assertPrinted(String printed, String wanted, String artifact) {
    assertTrue(printed.contains(bare(wanted)), () -> artifact + " does not print " + wanted);
  }

  /** Lines are broken at blanks, and a text is in quotes of the sort that it does not hold. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\"'\\\\]", "");
  }
}
