package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Parameter;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param number its place, from 1
 * @param call what it carries out, and where that is written
 * @param machine the object at which it is done
 * @param scripted whether a script does it: not what is done at something that is no machine, nor
 *     what a person does while the machine cannot be reached
 * @param content what is done and said
 * @param seconds how long it takes; 0 if nobody said
 * @param needs what had to hold before it, with the step that saw to it
 * @param effects what it changed
 * @param reversal how it is undone
 */
public record Step(
    int number,
    Call call,
    PlanObject machine,
    boolean scripted,
    Content content,
    long seconds,
    List<Need> needs,
    Effects effects,
    Reversal reversal) {

  /** Copies the needs. */
  public Step {
    needs = List.copyOf(needs);
  }

  /** Returns the same step with what held while it ran, and what it changed. */
  Step withEffects(Effects made) {
    return new Step(number, call, machine, scripted, content, seconds, needs, made, reversal);
  }

  /** Returns the same step, done by a script or by a person. */
  public Step withScript(boolean script) {
    return new Step(number, call, machine, script, content, seconds, needs, effects, reversal);
  }

  /** Returns what it does, one phrase. */
  public String title() {
    return content.title();
  }

  /**
   * Returns the parameters of the step's action that one of its needs reads, in the order of the
   * action, each with its value, such as {@code n is NODEA}.
   */
  public List<String> bound(Need need) {
    Set<Integer> slots = need.slots();
    List<Parameter> parameters = call.action().parameters();
    List<String> bound = new ArrayList<>();
    for (int slot = 0; slot < parameters.size() && slot < call.arguments().size(); slot++) {
      if (slots.contains(slot)) {
        bound.add(parameters.get(slot).name() + " is " + call.arguments().get(slot).shown());
      }
    }
    return bound;
  }

  /** Returns where it is said in the plan: at its item, or at its call. */
  public Span place() {
    return Failures.at(call.item(), call.span());
  }

  /** Returns the id that runbook and scripts share, such as {@code S007}. */
  public String id() {
    return id(number);
  }

  /** Returns the step as findings name it. */
  public String shown() {
    return "step " + id() + ": " + title();
  }

  /** Returns the id of the step with this number. */
  public static String id(int number) {
    return id('S', number);
  }

  /** Returns an id of a letter and at least three digits. */
  public static String id(char letter, int number) {
    String digits = String.valueOf(number);
    return letter + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }

  /**
   * What a step carries out.
   *
   * @param action the action
   * @param arguments the action's arguments
   * @param citations where the step comes from; the first is the place in the article that is
   *     followed
   * @param item the item it belongs to, or null in a plan of steps
   * @param span where the call was written
   */
  public record Call(
      Action action,
      List<Value> arguments,
      List<Citation> citations,
      Plan.@Nullable Item item,
      Span span) {
    /** Copies the lists. */
    public Call {
      arguments = List.copyOf(arguments);
      citations = List.copyOf(citations);
    }
  }

  /**
   * What is done and said.
   *
   * @param title what the step does, one phrase
   * @param instructions what is done, in order
   * @param guards commands whose exit code 0 says that the step is needed; usually none
   * @param remarks what is said at the right moment
   * @param outcomes how results are judged; usually none
   * @param restart whether the machine restarts at its end
   * @param note what the procedure adds to this call of the action, or empty
   */
  public record Content(
      String title,
      List<Instruction> instructions,
      List<Text> guards,
      List<Remark> remarks,
      List<Outcomes> outcomes,
      boolean restart,
      String note) {
    /** Copies the lists. */
    public Content {
      instructions = List.copyOf(instructions);
      guards = List.copyOf(guards);
      remarks = List.copyOf(remarks);
      outcomes = List.copyOf(outcomes);
    }

    /** Returns whether a result can ask for something. */
    public boolean asksFor(Action.Disposition disposition) {
      return outcomes.stream()
          .flatMap(table -> table.rows().stream())
          .anyMatch(row -> row.disposition() == disposition);
    }

    /** Returns whether a command starts or stops a service. */
    public boolean isAboutService() {
      return instructions.stream().anyMatch(each -> each.service() != null);
    }
  }

  /**
   * What a step changed.
   *
   * @param during what holds only while it runs
   * @param changes what it changed for good, and what it found out
   * @param found what it found out: nothing of that is undone
   */
  public record Effects(List<Change> during, List<Change> changes, List<Cell> found) {
    /** No effects. */
    static final Effects NONE = new Effects(List.of(), List.of());

    /** Makes those of a step that finds nothing out. */
    public Effects(List<Change> during, List<Change> changes) {
      this(during, changes, List.of());
    }

    /** Copies the lists. */
    public Effects {
      during = List.copyOf(during);
      changes = List.copyOf(changes);
      found = List.copyOf(found);
    }

    /** Returns what it changed for good. */
    public List<Change> made() {
      return found.isEmpty()
          ? changes
          : changes.stream().filter(change -> !found.contains(change.cell())).toList();
    }
  }

  /**
   * How a step is undone.
   *
   * @param undo what undoes it, or null if nobody said
   * @param irreversible whether it cannot be undone
   */
  public record Reversal(@Nullable Undo undo, boolean irreversible) {}

  /** A call that undoes a step, its arguments from the state before the step. */
  public record Undo(Callable callee, List<Value> arguments, Span span) {
    /** Copies the arguments. */
    public Undo {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A text of fixed pieces and values.
   *
   * @param span where it is written, or null if it stands in no file
   */
  public record Text(List<Piece> pieces, @Nullable Span span) {
    /** Copies the pieces. */
    public Text {
      pieces = List.copyOf(pieces);
    }

    /** Makes a text that stands in no file. */
    public Text(List<Piece> pieces) {
      this(pieces, null);
    }

    /** Returns the text as people read it, without quotes around values. */
    public String plain() {
      StringBuilder all = new StringBuilder();
      pieces.forEach(piece -> all.append(piece.text()));
      return all.toString();
    }
  }

  /**
   * A piece of a text.
   *
   * @param value whether it is a value, which may come from a plan, and not the library's own words
   * @param origin where the value was given in a plan, or null
   */
  public record Piece(String text, boolean value, @Nullable Span origin) {}

  /**
   * Something to do; a text of several lines is several things to do at the screen.
   *
   * @param service the service that a command starts or stops, or null
   * @param awaited what a command is repeated for, or null for what is done once
   */
  public record Instruction(
      Action.Doer doer, Text text, @Nullable Service service, @Nullable Wait awaited) {

    /** Makes an instruction that is about no service. */
    public Instruction(Action.Doer doer, Text text) {
      this(doer, text, null, null);
    }
  }

  /**
   * A service of the machine, by the name under which the machine lists it.
   *
   * @param runs whether it runs when the command has worked, or is stopped
   */
  public record Service(Text name, boolean runs) {}

  /**
   * What a command is repeated for.
   *
   * @param output a text in its output, or empty for its exit code
   * @param code the exit code; counts only without a text
   * @param every seconds from look to look
   * @param limit seconds after which it is given up
   * @param otherwise what is said then, or empty
   */
  public record Wait(String output, int code, long every, long limit, String otherwise) {}

  /** Something said. */
  public record Remark(Action.Purpose purpose, String text) {}

  /**
   * How a result is judged.
   *
   * @param source the registry value that is read, or empty for the exit code
   */
  public record Outcomes(String source, List<Row> rows) {
    /** Copies the rows. */
    public Outcomes {
      rows = List.copyOf(rows);
    }
  }

  /** A row of an outcome table; a code is a number, perhaps negative, or {@code other}. */
  public record Row(List<String> codes, Action.Disposition disposition, String text) {
    /** Copies the codes. */
    public Row {
      codes = List.copyOf(codes);
    }
  }

  /** Returns what steps, as a whole, put where. */
  public static Set<World.Claim> installed(List<Step> steps) {
    Set<World.Claim> installed = new LinkedHashSet<>();
    for (Step step : steps) {
      for (Change change : step.effects().changes()) {
        if (change.cell() instanceof Cell.ProductCell(PlanObject object, Product product)
            && !(change.after() instanceof Value.None)) {
          String level = change.after() instanceof Value.Atom atom ? atom.text() : null;
          installed.add(new World.Claim(product, level, object));
        }
      }
    }
    return installed;
  }
}
