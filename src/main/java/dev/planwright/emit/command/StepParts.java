package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.Escaped;
import java.util.List;
import java.util.function.Function;

/**
 * The parts of a step in the order in which a script carries them out.
 *
 * @param id the id under which the script records the step
 * @param all the parts, at least one
 */
public record StepParts(String id, List<Part> all) {

  /** Copies the parts. */
  public StepParts {
    all = List.copyOf(all);
  }

  /** Returns the parts of a step that a script carries out. */
  public static StepParts of(Step step) {
    return new StepParts(step.id(), Part.of(step));
  }

  /** Returns how many there are. */
  public int count() {
    return all.size();
  }

  /** Returns whether the step has parts that are recorded on their own. */
  public boolean areSeveral() {
    return all.size() > 1;
  }

  /** Returns a part by its place, from 0. */
  public Part get(int index) {
    return all.get(index);
  }

  /** Returns the name under which a part is recorded, by its place from 0. */
  public String marker(int index) {
    return areSeveral() ? id + "-" + (index + 1) : id;
  }

  /** Returns whether nothing comes after a part, by its place from 0. */
  public boolean isLast(int index) {
    return index + 1 == all.size();
  }

  /** Returns whether a part is the last one before a restart or the end, by its place from 0. */
  public boolean isLastToJudge(int index) {
    int last = all.getLast() instanceof Part.Restart ? all.size() - 2 : all.size() - 1;
    return index == last;
  }

  /**
   * Adds the service that a command is about, if it is about one: {@code service wanted}.
   *
   * @param name turns its name into what the script holds
   */
  public static TemplateData putService(
      TemplateData data, Step.Instruction run, Function<Step.Text, Escaped> name) {
    Step.Service service = run.service();
    return service == null
        ? data
        : data.put("service", name.apply(service.name()))
            .id("wanted", service.runs() ? "running" : "stopped");
  }
}
