package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a runbook says of looking at the machines before the first step.
 *
 * <p>The template sees {@code looks} (one for each machine: {@code machine script report count}),
 * {@code probe} and {@code compare} (commands), and {@code sights} ({@code machine fact said}).
 */
final class MarkdownSights {

  /** What may stand in a command for any shell as it is. */
  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]*");

  private final Runbook runbook;

  MarkdownSights(Runbook runbook) {
    this.runbook = runbook;
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    Set<PlanObject> machines = new LinkedHashSet<>();
    runbook.sights().forEach(sight -> machines.add(sight.machine()));
    String probe = "planwright probe " + word(file());
    StringBuilder compare = new StringBuilder(probe).append(" --read");
    List<TemplateData> looks = new ArrayList<>();
    for (PlanObject machine : machines) {
      String report = ProbeScripts.report(machine);
      compare.append(' ').append(word(report));
      looks.add(
          new TemplateData()
              .put("machine", MarkdownText.code(machine.name()))
              .put("script", MarkdownText.code(ProbeScripts.script(machine)))
              .put("report", MarkdownText.code(report))
              .put("count", count(machine)));
    }
    data.groups("looks", looks)
        .put("probe", MarkdownText.line(probe))
        .put("probeFence", MarkdownText.fence(compare.toString()))
        .put("compare", MarkdownText.line(compare.toString()))
        .groups("sights", runbook.sights().stream().map(MarkdownSights::sight).toList());
  }

  private long count(PlanObject machine) {
    return runbook.sights().stream().filter(sight -> sight.machine() == machine).count();
  }

  private static TemplateData sight(Runbook.Sight sight) {
    return new TemplateData()
        .put("machine", MarkdownText.code(sight.machine().name()))
        .put("fact", MarkdownText.of(sight.fact()))
        .put(
            "said",
            sight.said().isUnknown()
                ? MarkdownText.words("nothing")
                : MarkdownText.code(sight.said().shown()));
  }

  /** Returns the name of the file of the plan, without the folder, which is nobody else's. */
  private String file() {
    String name = runbook.plan().span().file().name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static String word(String name) {
    return PLAIN.matcher(name).matches() ? name : "\"" + name + "\"";
  }
}
