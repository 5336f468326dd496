package dev.planwright.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Compilers;
import dev.planwright.compiler.Compilation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A quantity is true if it holds whatever is not known, false if it fails whatever that is, and
 * else open: tried on generated lists, and judged by counting all that can be the case.
 */
class QuantitiesTest {

  private static final long SEED = 4_711;
  private static final int PLANS = 60;
  private static final int MOST = 6;
  private static final Map<String, Expr.Comparison> WORDS =
      Map.of(
          "at most",
          Expr.Comparison.LE,
          "at least",
          Expr.Comparison.GE,
          "exactly",
          Expr.Comparison.EQ);

  private final Compilers compilers = new Compilers();
  private final Map<String, String> expected = new HashMap<>();

  @Test
  void quantitiesHoldOfEveryCompletion() {
    Random random = new Random(SEED);
    for (int i = 0; i < PLANS; i++) {
      List<String> given = new ArrayList<>();
      for (int n = random.nextInt(MOST); n >= 0; n--) {
        given.add(List.of("true", "false", "").get(random.nextInt(3)));
      }
      expected.clear();
      String text = text(given);
      assertEquals(expected, judged(text), text);
    }
  }

  /** Returns what is found of each rule: that it fails, or that nobody can tell. */
  private Map<String, String> judged(String text) {
    Compilation compilation = compilers.compiler().compile(new SourceFile("q.plan", text));
    Map<String, String> judged = new HashMap<>();
    for (Diagnostic finding : compilation.diagnostics()) {
      judged.put(
          finding.code().substring(finding.code().indexOf('/') + 1),
          finding.message().contains("cannot tell") ? "open" : "fails");
    }
    return judged;
  }

  private String text(List<String> given) {
    StringBuilder text =
        new StringBuilder(
            """
            planwright 1
            kind c { ns : n+ }
            kind n in c.ns machine { ok : bool }
            action a(x : n) { on x title "t" run "r" irreversible }
            """);
    for (int bound = 0; bound <= MOST; bound++) {
      for (Map.Entry<String, Expr.Comparison> each : WORDS.entrySet()) {
        String condition = each.getKey() + " " + bound + " x in k.ns : x.ok";
        rule(text, condition, each.getValue(), bound, given);
      }
      for (Expr.Comparison comparison : Expr.Comparison.values()) {
        String count = "count([x in k.ns : x.ok])";
        rule(text, count + " " + comparison.symbol() + " " + bound, comparison, bound, given);
        String turned = bound + " " + comparison.flipped().symbol() + " " + count;
        rule(text, turned, comparison, bound, given);
      }
    }
    text.append("c K {");
    for (int i = 0; i < given.size(); i++) {
      String ok = given.get(i).isEmpty() ? "" : "ok = " + given.get(i);
      text.append(" n N").append(i).append(" { ").append(ok).append(" }");
    }
    return text.append(" }\nplan p { on K steps { a(N0) } }\n").toString();
  }

  private void rule(
      StringBuilder text,
      String condition,
      Expr.Comparison comparison,
      int bound,
      List<String> given) {
    String name = "r" + text.length();
    text.append("rule ").append(name).append(" { for k in cs check ").append(condition);
    text.append(" text \"t\" }\n");
    long sure = given.stream().filter("true"::equals).count();
    long open = given.stream().filter(String::isEmpty).count();
    boolean always = true;
    boolean ever = false;
    for (long count = sure; count <= sure + open; count++) {
      boolean holds = comparison.holds(Long.compare(count, bound));
      always &= holds;
      ever |= holds;
    }
    if (!always) {
      expected.put(name, ever ? "open" : "fails");
    }
  }
}
