package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the codes whose weight a file sets are there, and may be set so. */
public final class KnownCodes {

  private final Library library;
  private final Mistakes mistakes = new Mistakes();
  private final Map<String, @Nullable Map<String, Boolean>> modules = new HashMap<>();

  private KnownCodes(Library library) {
    this.library = library;
  }

  /** Returns what is wrong with the codes that a file sets, and with the modules that it pins. */
  public static List<Diagnostic> check(ProjectFile file, Library library) {
    KnownCodes codes = new KnownCodes(library);
    List<Setting> settings = new ArrayList<>(file.settings().values());
    file.profiles().values().forEach(profile -> settings.addAll(profile.values()));
    for (Setting setting : settings) {
      if (CodeNames.isOfCompiler(setting.name())) {
        codes.checkOwn(setting);
      } else if (CodeNames.isCode(setting.name())) {
        codes.checkRule(setting);
      }
    }
    return codes.mistakes.found();
  }

  private void checkOwn(Setting setting) {
    if (!Code.adjustable().contains(setting.name())) {
      mistakes.add(
          Diagnostic.error(
                  Code.PW1003, setting.at(), "the weight of `" + setting.name() + "` cannot be set")
              .note(
                  "of the compiler's own findings these have one: "
                      + String.join(", ", Code.adjustable()))
              .build());
    }
  }

  private void checkRule(Setting setting) {
    String code = setting.name();
    String module = code.substring(0, code.indexOf('/'));
    Map<String, Boolean> rules = rules(module);
    if (rules == null) {
      mistakes.unknown(
          Code.PW1003, setting.at(), "there is no module `" + module + "`", code, all(module));
      return;
    }
    Boolean danger = rules.get(code);
    if (danger == null) {
      mistakes.unknown(
          Code.PW1003, setting.at(), "unknown rule `" + code + "`", code, rules.keySet());
    } else if (danger && !setting.values().getFirst().text().equals("error")) {
      mistakes.add(
          Diagnostic.error(
                  Code.PW1005,
                  setting.span(),
                  "`" + code + "` is about something that would be destroyed: no project lowers it")
              .help("let the plan that takes the risk say so, with `accept` and its reason")
              .build());
    }
  }

  /** Returns the codes of a module near to one that is not there. */
  private List<String> all(String wanted) {
    String nearest = Suggestions.nearest(wanted, library.modules());
    Map<String, Boolean> rules = nearest == null ? null : rules(nearest);
    return rules == null ? List.of() : List.copyOf(rules.keySet());
  }

  /**
   * Returns the codes of a module's rules, each with whether it is a danger; null for no module.
   */
  private @Nullable Map<String, Boolean> rules(String module) {
    if (!modules.containsKey(module)) {
      SourceFile source = library.module(module);
      modules.put(module, source == null ? null : rules(module, library.tree(source).value()));
    }
    return modules.get(module);
  }

  private static Map<String, Boolean> rules(String module, PlanFile tree) {
    Map<String, Boolean> rules = new LinkedHashMap<>();
    for (Declaration each : tree.declarations()) {
      if (each instanceof Declaration.Rule rule) {
        boolean danger = false;
        for (Name modifier : rule.modifiers()) {
          danger |= modifier.text().equals("danger");
        }
        rules.put(module + "/" + rule.name().text(), danger);
      }
    }
    return rules;
  }
}
