package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws a folder for Ansible: a playbook that carries the procedure out, one that undoes it, the
 * hosts that they are for, and a page that says how to run, stop and resume them.
 *
 * <p>The template {@code ansible/site.yml.ftl} sees {@code hash} and {@code plays}, each as {@link
 * AnsiblePlays} says; {@code ansible/inventory.yml.ftl} sees {@code hash} and {@code hosts}; {@code
 * ansible/backout.yml.ftl} what {@link AnsibleBackout} says, and {@code ansible/README.md.ftl} what
 * {@link AnsibleReadme} says.
 */
public final class AnsibleEmitter implements Emitter {

  private static final String FOLDER = "ansible/";

  private final Templates templates;

  /** Takes the templates. */
  public AnsibleEmitter(Templates templates) {
    this.templates = templates;
  }

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    List<Diagnostic> refused = AnsibleCheck.check(runbook);
    if (!refused.isEmpty()) {
      return new Outcome<>(List.of(), refused);
    }
    List<Artifact> artifacts = new ArrayList<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    AnsiblePlays plays = new AnsiblePlays(runbook);
    draw("site.yml", site(runbook, plays), artifacts, found);
    draw("backout.yml", new AnsibleBackout(runbook).data(), artifacts, found);
    draw("README.md", AnsibleReadme.of(runbook, plays.hasty()), artifacts, found);
    draw("inventory.yml", inventory(runbook), artifacts, found);
    return found.isEmpty()
        ? new Outcome<>(artifacts, List.of())
        : new Outcome<>(List.of(), List.copyOf(found));
  }

  private void draw(
      String name, TemplateData data, List<Artifact> artifacts, Set<Diagnostic> found) {
    Outcome<String> text = templates.render(FOLDER + name + ".ftl", data);
    found.addAll(text.diagnostics());
    artifacts.add(new Artifact(FOLDER + name, text.value()));
  }

  private static TemplateData site(Runbook runbook, AnsiblePlays plays) {
    return new TemplateData().id("hash", runbook.hash()).groups("plays", plays.plays());
  }

  private static TemplateData inventory(Runbook runbook) {
    return new TemplateData()
        .id("hash", runbook.hash())
        .texts(
            "hosts",
            AnsibleHosts.machines(runbook).stream()
                .map(machine -> YamlText.of(machine.name()))
                .toList());
  }
}
