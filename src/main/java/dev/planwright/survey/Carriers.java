package dev.planwright.survey;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Procedure;
import dev.planwright.model.Rule;
import dev.planwright.model.Statement;
import dev.planwright.model.article.Reading;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects which declarations carry which fact. */
final class Carriers {

  private final Map<String, List<Carrier>> byFact = new LinkedHashMap<>();
  private final Map<String, List<String>> lost = new LinkedHashMap<>();

  /** Returns what carries a fact, in the order of the modules. */
  List<Carrier> of(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  /** Adds what a module declares. */
  void add(Symbols symbols) {
    symbols
        .kinds()
        .values()
        .forEach(kind -> add(Carrier.Sort.KIND, kind.name(), kind.span(), kind.citations()));
    symbols
        .products()
        .values()
        .forEach(product ->
            add(Carrier.Sort.PRODUCT, product.name(), product.span(), product.citations()));
    symbols.rules().values().forEach(this::rule);
    symbols.callables().values().forEach(this::callable);
    symbols.extended().forEach(this::extension);
    symbols
        .symptoms()
        .values()
        .forEach(symptom ->
            add(
                Carrier.Sort.SYMPTOM,
                symptom.module() + "/" + symptom.name(),
                symptom.span(),
                symptom.body().get().citations()));
    symbols
        .windows()
        .values()
        .forEach(window ->
            add(
                Carrier.Sort.WINDOW,
                window.code(),
                window.span(),
                window.body().get().citations()));
    symbols
        .probes()
        .values()
        .forEach(probe ->
            add(Carrier.Sort.PROBE, probe.code(), probe.span(), probe.body().get().citations()));
    for (Reading reading : symbols.readings().values()) {
      String name = reading.name().isEmpty() ? reading.question() : reading.name();
      add(Carrier.Sort.READING, name, reading.span(), reading.citations());
    }
  }

  private void callable(Callable callable) {
    switch (callable) {
      case Define define ->
          add(Carrier.Sort.DEFINE, define.code(), define.span(), define.body().citations());
      case Action action -> {
        add(Carrier.Sort.ACTION, action.code(), action.span(), action.own().citations());
        requires(action.own().requires());
      }
      case Procedure procedure when isReplaced(procedure) -> lose(procedure);
      case Procedure procedure -> carry(procedure);
    }
  }

  private void carry(Procedure procedure) {
    Procedure.Body body = procedure.body();
    add(Carrier.Sort.PROCEDURE, procedure.code(), procedure.span(), body.citations());
    statements(body.statements(), procedure);
  }

  private void rule(Rule rule) {
    List<Citation> citations = rule.body().citations();
    Rule.Off off = rule.off();
    if (off == null) {
      add(Carrier.Sort.RULE, rule.code(), rule.span(), citations);
    } else {
      String why = "`" + rule.code() + "` cites it, and is off: " + off.reason();
      citations.forEach(citation -> lose(citation.fact(), why));
    }
  }

  /** Returns whether another procedure replaces this one without calling it. */
  private static boolean isReplaced(Procedure procedure) {
    Procedure by = procedure.replacement();
    return by != null && !calls(by.body().statements(), procedure);
  }

  private static boolean calls(List<Statement> statements, Procedure procedure) {
    return Statement.all(statements).stream()
        .anyMatch(each -> each instanceof Statement.Call call && call.callee() == procedure);
  }

  private void lose(Procedure procedure) {
    Procedure by = procedure.replacement();
    String why =
        "`"
            + procedure.code()
            + "` cites it"
            + (by == null ? "" : ", and `" + by.code() + "` stands for that");
    Carriers there = new Carriers();
    there.carry(procedure);
    there.byFact.keySet().forEach(fact -> lose(fact, why));
  }

  private void lose(String fact, String why) {
    lost.computeIfAbsent(fact, _ -> new ArrayList<>()).add(why);
  }

  /** Returns what cites a fact and is not in force, in the words of findings. */
  List<String> lost(String fact) {
    return lost.getOrDefault(fact, List.of());
  }

  private void extension(Action.Extension extension) {
    Action.Addition addition = extension.addition().get();
    String name = extension.module() + "/" + extension.action().name();
    add(Carrier.Sort.ACTION, name, extension.span(), addition.citations());
    requires(addition.requires());
  }

  private void requires(List<Action.Require> requires) {
    for (Action.Require require : requires) {
      Span at = require.condition().span();
      add(Carrier.Sort.REQUIRE, require.code(), at, require.citations());
    }
  }

  private void statements(List<Statement> statements, Procedure procedure) {
    for (Statement statement : Statement.all(statements)) {
      if (statement instanceof Statement.Call call) {
        String name = call.callee().name() + " in " + procedure.code();
        add(Carrier.Sort.CALL, name, call.span(), call.citations());
      } else if (statement instanceof Statement.Hold hold) {
        add(Carrier.Sort.HOLD, "in " + procedure.code(), hold.span(), hold.citations());
      }
    }
  }

  private void add(Carrier.Sort sort, String name, Span span, Collection<Citation> citations) {
    for (Citation citation : citations) {
      List<Carrier> carriers = byFact.computeIfAbsent(citation.fact(), _ -> new ArrayList<>());
      Carrier carrier = new Carrier(sort, name, span);
      if (!carriers.contains(carrier)) {
        carriers.add(carrier);
      }
    }
  }
}
