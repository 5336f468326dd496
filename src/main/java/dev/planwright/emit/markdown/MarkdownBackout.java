package dev.planwright.emit.markdown;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a runbook says of the ways back.
 *
 * <p>The template sees {@code back}: {@code barriers} ({@code id anchor machine title what why}),
 * {@code batches}, {@code byHand} ({@code id title}), {@code entries} ({@code first last enter
 * ends}, one for steps with the same way) and {@code ways}: {@code from anchor ends next why doubts
 * left taken}. What is taken has a {@code kind}: {@code steps}, each with what {@link MarkdownStep}
 * says and {@code doubts}; {@code unknown} with {@code id anchor step machine title changes}; or
 * {@code nothing} for {@code needless}, each with {@code ids reason}.
 */
public final class MarkdownBackout {

  private final Runbook runbook;
  private final Backout backout;
  private final Places places;
  private final StepSources sources = new StepSources();

  MarkdownBackout(Runbook runbook, Places places) {
    this.runbook = runbook;
    this.places = places;
    this.backout = runbook.backout().get();
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    data.put(
        "back",
        new TemplateData()
            .texts(
                "batches", runbook.derivation().batches().stream().map(BatchNotice::range).toList())
            .groups("barriers", backout.points().stream().map(MarkdownBackout::barrier).toList())
            .groups(
                "byHand",
                BackoutWording.byHand(backout).stream().map(MarkdownBackout::byHand).toList())
            .groups("entries", entries())
            .groups("ways", backout.ways().stream().map(this::way).toList()));
  }

  /** Returns where a way back begins, in words. */
  private MarkdownText entrance(Backout.Entry entry) {
    if (entry.taken().isEmpty()) {
      return MarkdownText.words("none");
    }
    return entrance(entry.taken());
  }

  /** Returns what is said at a step of the way back from there, in words. */
  MarkdownText wayBack(Backout.Entry entry) {
    if (entry.taken().isEmpty() || entry.stop() == null) {
      return entry.taken().isEmpty()
          ? MarkdownText.words(BackoutWording.wayBack(entry))
          : entrance(entry);
    }
    return MarkdownText.join(
        entrance(entry), MarkdownText.words(", back to " + BackoutWording.end(entry.stop())));
  }

  private MarkdownText entrance(List<Backout.Taken> taken) {
    String first = Backout.firstId(taken);
    return first == null ? MarkdownText.words("nothing to do") : places.link(first);
  }

  /** Returns the name of the place of a step in a page. */
  public static String anchor(String id) {
    return "step-" + id.toLowerCase(Locale.ROOT);
  }

  private static TemplateData barrier(Backout.Point point) {
    Step step = point.step();
    return new TemplateData()
        .id("id", step.id())
        .id("anchor", anchor(step.id()))
        .put("machine", MarkdownText.code(step.machine().name()))
        .put("title", MarkdownText.of(step.title()))
        .put("what", MarkdownText.of(BackoutWording.point(point)))
        .texts("why", why(point.stop()));
  }

  private static TemplateData byHand(Backout.Taken taken) {
    return new TemplateData()
        .id("id", taken.step().id())
        .put("title", MarkdownText.of(taken.step().title()));
  }

  /** Returns why a way back ends where it does, as far as a library does not simply say so. */
  static List<MarkdownText> why(Backout.@Nullable Stop stop) {
    return BackoutWording.doubts(stop).stream().map(MarkdownText::of).toList();
  }

  /** Returns the entries, those in a row with the same words as one. */
  private List<TemplateData> entries() {
    return backout.runs(this::said).stream().map(this::row).toList();
  }

  private List<String> said(Backout.Entry entry) {
    return List.of(entrance(entry).source(), endsAt(entry).source());
  }

  private TemplateData row(List<Backout.Entry> same) {
    Backout.Entry entry = same.getFirst();
    return new TemplateData()
        .id("first", entry.after().id())
        .id("last", same.getLast().after().id())
        .put("enter", entrance(entry))
        .put("ends", endsAt(entry));
  }

  private static MarkdownText endsAt(Backout.Entry entry) {
    Backout.Stop stop = entry.stop();
    return MarkdownText.words(
        entry.taken().isEmpty() && stop != null
            ? BackoutWording.none(stop)
            : BackoutWording.end(stop));
  }

  private TemplateData way(Backout.Way way) {
    boolean goesOn = Backout.firstId(way.rest()) != null;
    MarkdownText next = goesOn ? entrance(way.rest()) : MarkdownText.words("");
    String from = way.taken().getFirst().step().id();
    return new TemplateData()
        .id("from", from)
        .id("anchor", "back-" + from.toLowerCase(Locale.ROOT))
        .put("ends", MarkdownText.words(BackoutWording.end(way.stop())))
        .put("next", next)
        .texts("why", why(way.stop()))
        .texts("doubts", way.doubts().stream().map(MarkdownBackout::said).toList())
        .texts("left", way.left().stream().map(MarkdownBackout::change).toList())
        .groups("taken", takenOf(way));
  }

  private List<TemplateData> takenOf(Backout.Way way) {
    List<TemplateData> all = new ArrayList<>();
    List<Backout.Taken> needless = new ArrayList<>();
    for (Backout.Taken taken : way.taken()) {
      if (taken.means() == Backout.Means.NOTHING) {
        needless.add(taken);
      } else {
        endNeedless(all, needless);
        all.add(taken(taken));
      }
    }
    endNeedless(all, needless);
    return all;
  }

  private static void endNeedless(List<TemplateData> all, List<Backout.Taken> needless) {
    if (needless.isEmpty()) {
      return;
    }
    List<TemplateData> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= needless.size(); i++) {
      boolean ends =
          i == needless.size() || !needless.get(i).reason().equals(needless.get(from).reason());
      if (ends) {
        String first = needless.get(from).step().id();
        String last = needless.get(i - 1).step().id();
        runs.add(
            new TemplateData()
                .put("ids", MarkdownText.words(first.equals(last) ? first : first + " to " + last))
                .put("reason", MarkdownText.of(needless.get(from).reason())));
        from = i;
      }
    }
    all.add(
        new TemplateData()
            .id("kind", "nothing")
            .id("first", needless.getFirst().step().id())
            .id("last", needless.getLast().step().id())
            .groups("needless", runs));
    needless.clear();
  }

  private TemplateData taken(Backout.Taken taken) {
    String id = taken.firstId();
    return new TemplateData()
        .id("id", id == null ? "" : id)
        .id("anchor", id == null ? "" : anchor(id))
        .id("step", taken.step().id())
        .id("kind", taken.means().name().toLowerCase(Locale.ROOT))
        .put("machine", MarkdownText.code(taken.step().machine().name()))
        .put("title", MarkdownText.of(taken.step().title()))
        .texts(
            "changes",
            taken.step().effects().changes().stream().map(MarkdownBackout::change).toList())
        .groups("steps", taken.steps().stream().map(this::step).toList());
  }

  private TemplateData step(Backout.Back back) {
    return MarkdownStep.of(back.id(), back.step(), sources.of(back.step()), null)
        .texts("doubts", back.doubts().stream().map(MarkdownBackout::said).toList());
  }

  private static MarkdownText said(Backout.Doubt doubt) {
    return MarkdownText.of(BackoutWording.said(doubt));
  }

  private static MarkdownText change(Change change) {
    return MarkdownText.join(
        MarkdownText.of(change.cell().shown()),
        MarkdownText.words(": was "),
        MarkdownText.code(change.before().shown()),
        MarkdownText.words(", is "),
        MarkdownText.code(change.after().shown()));
  }
}
