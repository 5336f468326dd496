package dev.planwright.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is said of a state that is one of several holds whichever it is: tried on generated
 * conditions, and judged by plans in which the state is each of them.
 */
class OneOfTest {

  private static final long SEED = 60_427;
  private static final int CONDITIONS = 400;
  private static final List<String> MEMBERS = List.of("n1", "n2", "n3");

  private final Compilers compilers = new Compilers();
  private final Random random = new Random(SEED);

  /** What became of a condition. */
  private enum Verdict {
    HOLDS,
    FAILS,
    OPEN
  }

  @Test
  void conditionsHoldOfEachCandidate() {
    int told = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      String condition = condition(3);
      boolean[] candidates = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
      String up = random.nextBoolean() ? "true" : "false";
      List<String> among =
          MEMBERS.stream().filter(each -> candidates[MEMBERS.indexOf(each)]).toList();
      if (among.size() < 2) {
        continue;
      }
      Verdict open = judged(condition, String.join(", ", among), up);
      told += open == Verdict.OPEN ? 0 : 1;
      for (String member : among) {
        Verdict known = judged(condition, member, up);
        String what = condition + " of " + member + " in " + among;
        assertTrue(known != Verdict.OPEN, what);
        assertTrue(open == Verdict.OPEN || open == known, what + ": " + open + ", " + known);
      }
      List<Verdict> each =
          among.stream().map(member -> judged(condition, member, up)).distinct().toList();
      if (isSimple(condition) && each.size() == 1) {
        assertEquals(each.getFirst(), open, condition + " in " + among);
      }
    }
    assertTrue(told > CONDITIONS / 10, told + " told");
  }

  /** What asks for the state once leaves nothing open that is the same for all. */
  private static boolean isSimple(String condition) {
    return condition.indexOf("g.primary") == condition.lastIndexOf("g.primary");
  }

  private Verdict judged(String condition, String primary, String up) {
    String text =
        """
        planwright 1
        kind group {
          members : member+
          among : member*
          n1 : member = group.members.first
          n2 : member = group.n3.next
          n3 : member = group.members.last
          state primary : member
        }
        kind member in group.members machine {
          up : bool = true
          next : member = group.members.first
        }
        product db on member
        action elect(g : group) {
          on g.members.first  title "Elect"  run "elect"  set g.primary = one of g.among  irreversible
        }
        group G {
          among = %s
          member n1 { has db 4 }
          member n2 { up = %s  next = n3 }
          member n3 { has db 5  next = n2 }
        }
        rule r { for g in groups finally %s text "t" }
        plan p { on G steps { elect(G) } }
        """
            .formatted(primary, up, condition);
    List<Diagnostic> findings =
        compilers.compiler().compile(new SourceFile("o.plan", text)).diagnostics();
    assertTrue(findings.stream().allMatch(each -> each.code().endsWith("/r")), findings + text);
    return findings.isEmpty()
        ? Verdict.HOLDS
        : findings.getFirst().message().contains("cannot tell") ? Verdict.OPEN : Verdict.FAILS;
  }

  private String condition(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> "g.primary " + (random.nextBoolean() ? "==" : "!=") + " " + member();
      case 1 -> (random.nextBoolean() ? "not " : "") + "g.primary.up";
      case 2 -> "g.primary in [" + member() + ", " + member() + "]";
      case 3 -> "g.primary has db" + List.of("", " 4", " >= 4", " >= 5").get(random.nextInt(4));
      case 4 -> "g.primary.next == " + member();
      case 5 -> "(" + condition(depth - 1) + ") and (" + condition(depth - 1) + ")";
      case 6 -> "(" + condition(depth - 1) + ") or (" + condition(depth - 1) + ")";
      default ->
          "(at most 1 m in g.members : m == g.primary or not m.up) and " + condition(depth - 1);
    };
  }

  private String member() {
    return "g." + MEMBERS.get(random.nextInt(MEMBERS.size()));
  }
}
