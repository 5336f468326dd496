package dev.planwright.workspace;

import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Rule;
import dev.planwright.model.article.Article;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.FileLibrary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What libraries say: their rules, and what their actions require. */
public final class Catalogue {

  private final Map<SourceFile, Symbols> symbols = new LinkedHashMap<>();
  private final List<Unit.Test> tests = new ArrayList<>();

  /** Takes all modules of a library. */
  public static Catalogue of(FileLibrary library) {
    Catalogue catalogue = new Catalogue();
    Resolver resolver = new Resolver(library);
    for (String module : library.modules()) {
      SourceFile source = library.module(module);
      if (source != null) {
        catalogue.add(resolver.resolve(source).value());
      }
    }
    return catalogue;
  }

  /** Adds what a file declares and uses, with the extensions that it uses. */
  public void add(Unit unit) {
    unit.visible().forEach(each -> symbols.put(each.source(), each));
    tests.addAll(unit.tests());
  }

  /** Returns a test that expects a finding of this code, the simplest there is, or null. */
  public Unit.@Nullable Test breaking(String code) {
    Unit.Test best = null;
    for (Unit.Test test : tests) {
      boolean breaks =
          test.expected().stream()
              .anyMatch(each -> code.equals(each.code()) || code.endsWith("/" + each.code()));
      if (breaks && (best == null || length(test) < length(best))) {
        best = test;
      }
    }
    return best;
  }

  /** Returns a test in the same file that expects nothing, the simplest there is, or null. */
  public Unit.@Nullable Test corrected(Unit.Test breaking) {
    Unit.Test best = null;
    for (Unit.Test test : tests) {
      boolean clean = test.expected().isEmpty() && test.span().file() == breaking.span().file();
      if (clean && (best == null || length(test) < length(best))) {
        best = test;
      }
    }
    return best;
  }

  private static int length(Unit.Test test) {
    return test.span().end() - test.span().start();
  }

  /** Returns what the files declare, each file once. */
  public Collection<Symbols> symbols() {
    return symbols.values();
  }

  /** Returns all rules by code. */
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    symbols.values().forEach(each -> rules.addAll(each.rules().values()));
    rules.sort((one, two) -> one.code().compareTo(two.code()));
    return rules;
  }

  /** A requirement and the action that has it. */
  public record Requirement(Action action, Action.Require require) {}

  /** Returns all requirements of actions by code. */
  public List<Requirement> requirements() {
    List<Requirement> requirements = new ArrayList<>();
    for (Symbols each : symbols.values()) {
      for (Callable callable : each.callables().values()) {
        if (callable instanceof Action action) {
          action
              .own()
              .requires()
              .forEach(require -> requirements.add(new Requirement(action, require)));
        }
      }
      for (Action.Extension extension : each.extended()) {
        extension
            .addition()
            .get()
            .requires()
            .forEach(require -> requirements.add(new Requirement(extension.action(), require)));
      }
    }
    requirements.sort((one, two) -> one.require().code().compareTo(two.require().code()));
    return requirements;
  }

  /** Returns an article, or null if none of the libraries knows it. */
  public @Nullable Article article(String name) {
    for (Symbols each : symbols.values()) {
      Article article = each.articles().get(name);
      if (article != null) {
        return article;
      }
    }
    return null;
  }
}
