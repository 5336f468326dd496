package dev.planwright.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What names mean, in a file and in the files it uses, and what has another type than it should.
 */
class ResolverTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+  names : text* }
      kind host in farm.hosts {
        size : number  name-of-it : text  mode : fast | slow  pause : duration  where : path
      }
      product a "A" on host
      define big(h : host) : bool = h.size > 9
      farm F { host H1 {} }
      action go(h : host, f : farm) { on h  title "Go to ${f}"  require %s  ask "Go" }
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h.size == 1              | ''
          h.sizes == 1             | PW0104
          g.size == 1              | PW0101
          h.size == "one"          | PW0102
          h.size                   | PW0102
          h.size < h.pause         | PW0102
          h.mode == fast           | ''
          h.mode == brisk          | PW0101
          h.pause == 10 min        | ''
          h.where == "C:\\x"       | ''
          big(h)                   | ''
          big(f)                   | PW0102
          big(h, h)                | PW0103
          bigger(h)                | PW0111
          h has a                  | ''
          h has c                  | PW0108
          f.hosts.size == 1        | PW0102
          first(f.hosts).size == 1 | ''
          all x in f.hosts : x.size == 1 and x.mode == slow | ''
          any x in h : x.size == 1 | PW0102
          x.size == 1 and any x in f.hosts : big(x) | PW0101
          """)
  void aNameMeansSomethingOfTheRightType(String expression, String codes) {
    SourceFile source = new SourceFile("p.plan", FILE.formatted(expression));
    assertEquals(codes, codes(source, Map.of()));
  }

  /** Files are written {@code name: text}; the first is resolved. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p: use m, m: kind k {}                                   | ''     | k
          p: use m, m: use n, n: kind k {}                         | ''     | k
          p: use m kind k {}, m: kind k {}                         | PW0204 | k k
          p: use m use n, m: kind k {}, n: kind k {}               | PW0204 | k k
          p: use m use m, m: kind k {}                             | ''     | k
          p: use x, m: kind k {}                                   | PW0201 | ''
          p: use m, m: use n, n: use m kind k {}                   | ''     | k
          p: use p kind k {}                                       | PW0202 | k
          p: kind k {} kind k {}                                   | PW0105 | k
          """)
  void aFileSeesWhatItUsesDirectlyOrNot(String files, String codes, String kinds) {
    Map<String, SourceFile> all = new LinkedHashMap<>();
    for (String file : files.split(", ")) {
      String name = file.substring(0, file.indexOf(':'));
      String module = name.equals("p") ? "" : "module " + name + "\n";
      String text =
          file.substring(file.indexOf(':') + 1)
              .replace(" use ", "\nuse ")
              .replace(" kind ", "\nkind ");
      all.put(name, new SourceFile(name + ".plan", "planwright 1\n" + module + text + "\n"));
    }
    SourceFile first = all.values().iterator().next();
    assertEquals(codes, codes(first, all));
    Unit unit = new Resolver(new Modules(all)).resolve(first).value();
    assertEquals(
        kinds,
        unit.visible().stream()
            .flatMap(symbols -> symbols.kinds().keySet().stream())
            .collect(Collectors.joining(" ")));
  }

  /** Nobody has used the module when it is judged, so what was read of it is dropped. */
  @Test
  void aModuleThatExtendsAnotherOneMayBeReadFirst() {
    SourceFile base = new SourceFile("base.plan", "planwright 1\nmodule base\nkind farm {}\n");
    SourceFile more =
        new SourceFile(
            "more.plan",
            """
            planwright 1
            module more
            use base
            extend kind farm { hosts : host* }
            kind host in farm.hosts {}
            """);
    String text = "planwright 1\nuse more\nfarm F { host h1 {} }\n";
    Resolver resolver = new Resolver(new Modules(Map.of("base", base, "more", more)));
    assertEquals(List.of(), resolver.resolve(more).diagnostics());
    resolver.forget(more);
    for (String name : List.of("p.plan", "q.plan")) {
      SourceFile plan = new SourceFile(name, text);
      assertEquals(List.of(), resolver.resolve(plan).diagnostics());
      assertEquals(List.of(), resolver.findingsInUsed(plan));
      resolver.forget(plan);
    }
  }

  private static String codes(SourceFile source, Map<String, SourceFile> modules) {
    Resolver resolver = new Resolver(new Modules(modules));
    Unit unit = resolver.resolve(source).value();
    return resolver.resolveBodies(source, unit.symbols()).stream()
        .map(Diagnostic::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A library of files by the names of their modules. */
  private record Modules(Map<String, SourceFile> files) implements Library {
    @Override
    public @Nullable SourceFile module(String name) {
      return files.get(name);
    }

    @Override
    public @Nullable SourceFile file(SourceFile from, String path) {
      return null;
    }

    @Override
    public List<String> modules() {
      return List.copyOf(files.keySet());
    }
  }
}
