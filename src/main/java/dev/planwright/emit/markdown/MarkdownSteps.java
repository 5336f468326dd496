package dev.planwright.emit.markdown;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Route;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects what a runbook says of the steps.
 *
 * <p>The template sees {@code scripts} (names) and {@code phases}: {@code number title first last
 * time blocks}. A block has either a {@code notice} (paragraphs) with its {@code kind}, one of the
 * alerts of GitHub, or {@code steps}, each as {@link MarkdownStep} says, with the {@code reasons}
 * of {@link MarkdownReasons} and the link {@code why} of {@link StepEvidence}.
 */
final class MarkdownSteps {

  private final Runbook runbook;
  private final Route route;
  private final Map<Integer, Route.Leg> legs;
  private final Backout backout;
  private final PointNotices points;
  private final MarkdownReasons reasons;
  private final StepSources sources = new StepSources();
  private final StepEvidence evidence;
  private final MarkdownBackout ways;
  private final boolean scripts;

  MarkdownSteps(Runbook runbook, boolean scripts, Places places) {
    this.runbook = runbook;
    this.scripts = scripts;
    this.route = Route.of(runbook);
    this.legs = route.byFirstStep();
    this.backout = runbook.backout().get();
    this.points = new PointNotices(runbook);
    this.reasons = new MarkdownReasons(runbook.steps(), places);
    this.evidence = new StepEvidence(runbook.steps(), places, sources);
    this.ways = new MarkdownBackout(runbook, places);
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    List<TemplateData> phases = new ArrayList<>();
    for (Phase phase : runbook.derivation().phases()) {
      if (!phase.steps().isEmpty()) {
        phases.add(phase(phases.size() + 1, phase));
      }
    }
    data.groups("phases", phases)
        .groups("evidence", evidence.data())
        .texts(
            "scripts",
            scripts
                ? runbook.scripted().stream().map(Route::script).map(MarkdownText::code).toList()
                : List.of());
  }

  private TemplateData phase(int number, Phase phase) {
    List<TemplateData> blocks = new ArrayList<>();
    List<TemplateData> steps = new ArrayList<>();
    for (Step step : phase.steps()) {
      List<MarkdownText> notice = notice(step);
      if (!notice.isEmpty()) {
        if (!steps.isEmpty()) {
          blocks.add(new TemplateData().groups("steps", steps));
          steps = new ArrayList<>();
        }
        blocks.add(
            new TemplateData()
                .id("kind", points.above(step).isEmpty() ? "IMPORTANT" : "CAUTION")
                .texts("notice", notice));
      }
      steps.add(
          MarkdownStep.of(step.id(), step, sources.of(step), ways.wayBack(backout.after(step)))
              .put("why", evidence.link(step))
              .groups("reasons", reasons.of(step)));
    }
    blocks.add(new TemplateData().groups("steps", steps));
    String first = phase.steps().getFirst().id();
    String last = phase.steps().getLast().id();
    String title = phase.title().isEmpty() ? phase.name() : phase.title();
    return new TemplateData()
        .put("number", number)
        .put("title", MarkdownText.heading(title))
        .id("first", first)
        .id("last", last)
        .put(
            "time",
            MarkdownText.of(Wording.time(runbook.derivation().timeline().seconds(phase.steps()))))
        .groups("blocks", blocks);
  }

  /** Returns where to go between two legs, and what becomes of the scripts. */
  private static MarkdownText change(Route.Leg before, Route.Leg leg) {
    MarkdownText here = MarkdownText.code(before.machine().name());
    MarkdownText there = MarkdownText.code(leg.machine().name());
    MarkdownText script = MarkdownText.code(Route.script(before.machine()));
    MarkdownText command = MarkdownText.code(Route.command(leg));
    if (leg.scripted() && before.scripted()) {
      return notice(
          "Change of machine:",
          " go from ",
          here,
          " to ",
          there,
          ". With scripts: ",
          script,
          " ends here; continue with ",
          command,
          ".");
    }
    if (leg.scripted()) {
      return notice("With scripts:", " go to ", there, " and continue with ", command, ".");
    }
    return before.scripted()
        ? notice(
            "By hand:",
            " ",
            script,
            " ends here. The next steps have no script; do them at ",
            there,
            ".")
        : notice("By hand:", " the next steps have no script; do them at ", there, ".");
  }

  private static MarkdownText notice(String title, Object... parts) {
    MarkdownText all = MarkdownText.strong(title);
    for (Object part : parts) {
      MarkdownText next =
          part instanceof MarkdownText text ? text : MarkdownText.words(part.toString());
      all = MarkdownText.join(all, next);
    }
    return all;
  }

  /** Returns what is said above a step, in paragraphs. */
  private List<MarkdownText> notice(Step step) {
    List<MarkdownText> paragraphs = new ArrayList<>(BatchNotice.before(runbook, step));
    Route.Leg leg = legs.get(step.number());
    Route.Leg before = leg == null ? null : route.before(leg);
    if (leg != null && before != null && scripts) {
      paragraphs.add(change(before, leg));
    } else if (leg != null && before != null && leg.machine() != before.machine()) {
      MarkdownText here = MarkdownText.code(before.machine().name());
      MarkdownText there = MarkdownText.code(leg.machine().name());
      paragraphs.add(notice("Change of machine:", " go from ", here, " to ", there, "."));
    }
    paragraphs.addAll(points.above(step));
    return paragraphs;
  }
}
