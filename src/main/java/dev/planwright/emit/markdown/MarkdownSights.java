package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.ProbeFiles;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.ShellText;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects what a runbook says of looking at the machines before the first step.
 *
 * <p>The template sees {@code looks} (one for each machine: {@code machine script report count}),
 * {@code probe} and {@code compare} (commands), and {@code sights} ({@code machine fact said}).
 */
record MarkdownSights(Runbook runbook) {

  /** What may stand in a command for any shell as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]*");

  private static final Pattern READ = Pattern.compile("[\\\\\"$`!]");

  /** Adds the data. */
  void fill(TemplateData data) {
    Set<PlanObject> machines = new LinkedHashSet<>();
    runbook.knowledge().sights().forEach(sight -> machines.add(sight.machine()));
    String probe = "planwright probe " + word(file());
    StringBuilder compare = new StringBuilder(probe).append(" --read");
    List<TemplateData> looks = new ArrayList<>();
    for (PlanObject machine : machines) {
      String report = ProbeFiles.report(machine);
      compare.append(' ').append(word(report));
      looks.add(
          new TemplateData()
              .put("machine", MarkdownText.code(machine.name()))
              .put("script", MarkdownText.code(ProbeFiles.start(machine)))
              .put("report", MarkdownText.code(report))
              .put("count", count(machine)));
    }
    String all =
        machines.size() > Wording.MOST_NAMED ? probe + " --read PROBE-*.TXT" : compare.toString();
    data.groups("looks", looks)
        .put("probe", MarkdownText.line(probe))
        .put("probeFence", MarkdownText.fence(all))
        .put("compare", MarkdownText.line(all))
        .groups(
            "sights", runbook.knowledge().sights().stream().map(MarkdownSights::sight).toList());
  }

  private long count(PlanObject machine) {
    return runbook.knowledge().sights().stream()
        .filter(sight -> sight.machine() == machine)
        .count();
  }

  /** A cell of a table holds no code, in which a bar would end it. */
  private static TemplateData sight(Runbook.Sight sight) {
    String said = sight.said().isUnknown() ? "nothing" : sight.said().shown();
    return new TemplateData()
        .put("machine", MarkdownText.of(sight.machine().name()))
        .put("fact", MarkdownText.of(sight.fact()))
        .put("said", MarkdownText.of(said));
  }

  /** Returns the name of the file of the plan, without the folder, which is nobody else's. */
  private String file() {
    String name = runbook.plan().span().file().name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Returns a word of a command; what a shell would read in double quotes is in single ones. */
  private static String word(String name) {
    if (PLAIN.matcher(name).matches()) {
      return name;
    }
    return READ.matcher(name).find() ? ShellText.single(name) : "\"" + name + "\"";
  }
}
