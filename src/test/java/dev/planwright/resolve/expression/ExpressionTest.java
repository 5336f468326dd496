package dev.planwright.resolve.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.NoLibrary;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values operators and functions take, and what type comes of them. */
class ExpressionTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+  names : text*  times : duration*  flags : bool* }
      kind host in farm.hosts machine {
        size : number  name-of-it : text  pause : duration  level : version  built : date
        open : bool  first-of : host?
      }
      product a "A" on host levels 1 < 2 { depth : number  owner : host }
      define w(h : host, f : farm) : bool = h in f.hosts
      define x(h : host, f : farm) : %s = %s
      """;

  private static final String PLAN =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine { up : bool = true  size : number }
      define both-up(h : host) : bool = h.up
      define busy(h : host) : number = restarts(h)
      product a "A" on host { depth : number = 1  many : number*  owner : host? }
      action put(h : host) { on h  title "Put"  install a on h }
      procedure p installs a on h : host { put(h) }
      farm F { host H1 {}  host H2 {} }
      plan p "P" { on F  %s }
      """;

  private static List<Diagnostic> findings(String text) {
    SourceFile source = new SourceFile("p.plan", text);
    Resolver resolver = new Resolver(new NoLibrary());
    Unit unit = resolver.resolve(source).value();
    return resolver.resolveBodies(source, unit.symbols());
  }

  private static String codes(String text) {
    return findings(text).stream()
        .map(Diagnostic::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The type that is said wrongly shows that the other is not just any type. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          h.size + 1                           | number   | text
          h.size - 1                           | number   | duration
          h.pause + 10 min                     | duration | number
          h.pause - h.pause                    | duration | number
          h.name-of-it + "x"                   | text     | number
          h.size * 2                           | number   | duration
          h.pause * 2                          | duration | number
          2 * h.pause                          | duration | number
          h.pause / 2                          | duration | number
          h.pause / h.pause                    | number   | duration
          "${h.size} x"                        | text     | number
          count(f.hosts)                       | number   | text
          f.hosts.count                        | number   | text
          first(f.hosts)                       | host     | farm
          last(f.names)                        | text     | host
          f.hosts.first                        | host     | farm
          f.hosts.size                         | number*  | text*
          h.farm                               | farm     | host
          h.name                               | text     | number
          sum(f.times)                         | duration | number
          max(y in f.hosts : y.size)           | number   | text
          min(y in f.hosts : y.built)          | date     | number
          sum(y in f.hosts : y.pause)          | duration | number
          sorted(y in f.hosts : y.name)        | host*    | text*
          sorted(f.names)                      | text*    | host*
          distinct(f.names)                    | text*    | host*
          reversed(f.hosts)                    | host*    | farm*
          join(f.names, ", ")                  | text     | number
          major(h.level)                       | number   | version
          if h.open then h.size else 1         | number   | text
          known(h.size)                        | bool     | number
          not h.open and h.size > 1            | bool     | number
          h.built < 2026-02-28                 | bool     | number
          """)
  void anExpressionHasOneType(String expression, String type, String other) {
    assertEquals("", codes(FILE.formatted(type, expression)));
    assertEquals("PW0102", codes(FILE.formatted(other, expression)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          h.size + h.pause                     | number   | PW0102 | expected a number, found a duration
          h.open + 1                           | number   | PW0102 | `+` takes numbers, durations or texts, found a condition
          h.name-of-it - "x"                   | text     | PW0102 | `-` takes numbers or durations, found a text
          h.level + 1                          | version  | PW0102 | `+` takes numbers, durations or texts, found a version
          h.pause * h.pause                    | duration | PW0102 | expected a number, found a duration
          h.size / h.pause                     | number   | PW0102 | expected a number, found a duration
          h.name-of-it + 1                     | text     | PW0102 | expected a text, found a version
          sum(f.names)                         | number   | PW0102 | `sum` takes numbers or durations, found a text
          max(f.hosts)                         | number   | PW0102 | `max` takes numbers, durations, versions, dates or texts, found a host
          sum(y in f.hosts : y.open)           | number   | PW0102 | `sum` takes numbers or durations, found a condition
          sorted(y in f.hosts : y)             | host*    | PW0102 | `sorted` goes by numbers, durations, versions, dates or texts, found a host
          h.open < true                        | bool     | PW0102 | only numbers, durations, versions, dates or texts come before or after one another, found a condition
          count(y in f.hosts : y.open)         | number   | PW0103 | `count` takes no `x in xs : …`
          count(f.hosts, f.hosts)              | number   | PW0103 | `count` takes 1 argument, not 2
          join(f.names)                        | text     | PW0103 | `join` takes 2 arguments, not 1
          h.size.first                         | number   | PW0104 | a number has no `first`
          f.names.size                         | number   | PW0104 | a list has no `size`
          h.siz                                | number   | PW0104 | host has no attribute `siz`
          1234567890                           | number   | PW0117 | expected a whole number of up to 9 digits
          h.built < 2026-02-30                 | bool     | PW0117 | `2026-02-30` is not a day of the calendar
          """)
  void whatDoesNotFitIsSaid(String expression, String type, String code, String message) {
    List<Diagnostic> findings = findings(FILE.formatted(type, expression));
    assertEquals(1, findings.size(), findings.toString());
    assertEquals(code, findings.getFirst().code());
    assertEquals(message, findings.getFirst().message());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          install { a } limit restarts(H1) <= 1                | ''
          install { a } limit restarts(h) <= 1                 | ''
          install { a } limit busy(h) <= 1                     | ''
          install { a } limit restarts(H1, H2) <= 1            | PW0103
          install { a } limit duration <= 10                   | PW0102
          install { a } limit duration <= 10 min               | ''
          install { a } never not both-up(H1)                  | ''
          install { a { depth = 2 } }                          | ''
          install { a { depth = "x" } }                        | PW0102
          install { a { depht = 2 } }                          | PW0104
          install { a { many = 1, 2 } }                        | ''
          install { a { depth = 1, 2 } }                       | PW0126
          install { a { owner = H1 } }                         | ''
          install { a { owner = F } }                          | PW0302
          """)
  void aPlanCountsAndGivesOptions(String clauses, String codes) {
    assertEquals(codes, codes(PLAN.formatted(clauses)));
  }
}
