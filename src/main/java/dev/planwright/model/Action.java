package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Severity;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive step: what must hold, what is done, what changes. */
public final class Action extends Callable {

  private final Lazy<List<Parameter>> parameters;
  private final Lazy<Body> body;
  private final List<Lazy<Addition>> additions = new ArrayList<>();
  private @Nullable Lazy<Body> whole;

  /** Takes the name, its place, and its parts, resolved when first asked for. */
  public Action(
      String name, String module, Span span, Lazy<List<Parameter>> parameters, Lazy<Body> body) {
    super(name, module, span);
    this.parameters = parameters;
    this.body = body;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters.get();
  }

  /** Adds what another file says of the action; called by the resolver. */
  public void extend(Lazy<Addition> addition) {
    additions.add(addition);
    whole =
        new Lazy<>(() -> {
          Body extended = body.get();
          for (Lazy<Addition> each : additions) {
            extended = extended.with(each.get());
          }
          return extended;
        });
  }

  /** Returns what the action says, with what other files add. */
  public Body body() {
    return whole == null ? body.get() : whole.get();
  }

  /** Returns what the action says by itself. */
  public Body own() {
    return body.get();
  }

  @Override
  public void resolve() {
    body.resolve();
  }

  /**
   * What an action says.
   *
   * @param on the machine
   * @param content what is done and said
   * @param requires what must hold before it
   * @param effects what changes
   * @param seconds how long it takes, 0 if nobody said
   * @param reversal how it is undone
   * @param citations the facts it carries
   * @param doc its documentation comment
   * @param slots how many slots its frame needs
   */
  public record Body(
      Expr on,
      Content content,
      List<Require> requires,
      List<Effect> effects,
      long seconds,
      Reversal reversal,
      List<Citation> citations,
      String doc,
      int slots) {
    /** Copies the lists. */
    public Body {
      requires = List.copyOf(requires);
      effects = List.copyOf(effects);
      citations = List.copyOf(citations);
    }

    /** Returns the same with what another file adds, behind what the action says itself. */
    Body with(Addition added) {
      Content more =
          new Content(
              content.title,
              joined(content.instructions, added.instructions),
              content.guards,
              joined(content.remarks, added.remarks),
              content.outcomes,
              content.restart);
      return new Body(
          on,
          more,
          joined(requires, added.requires),
          joined(effects, added.effects),
          seconds,
          reversal,
          joined(citations, added.citations),
          doc,
          Math.max(slots, added.slots));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }

  /**
   * What another file adds to an action.
   *
   * @param slots how many slots its frame needs, the parameters of the action included
   */
  public record Addition(
      List<Require> requires,
      List<Effect> effects,
      List<Instruction> instructions,
      List<Remark> remarks,
      List<Citation> citations,
      int slots) {
    /** Copies the lists. */
    public Addition {
      requires = List.copyOf(requires);
      effects = List.copyOf(effects);
      instructions = List.copyOf(instructions);
      remarks = List.copyOf(remarks);
      citations = List.copyOf(citations);
    }
  }

  /** An addition where it is written: the action, the module that adds, and the place. */
  public record Extension(Action action, String module, Span span, Lazy<Addition> addition) {}

  /**
   * What is done and said.
   *
   * @param title what the step is called
   * @param instructions what is done, in written order
   * @param guards commands whose exit code 0 says that the step is needed
   * @param remarks what is said at the right moment
   * @param outcomes how results are judged
   * @param restart when the machine restarts at the end: null never
   */
  public record Content(
      Expr title,
      List<Instruction> instructions,
      List<Expr> guards,
      List<Remark> remarks,
      List<Outcomes> outcomes,
      @Nullable Expr restart) {
    /** Copies the lists. */
    public Content {
      instructions = List.copyOf(instructions);
      guards = List.copyOf(guards);
      remarks = List.copyOf(remarks);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * How a step is undone.
   *
   * @param undos what undoes it: the first whose condition holds before the step
   * @param irreversible when it cannot be undone: null never
   */
  public record Reversal(List<Undo> undos, @Nullable Expr irreversible) {
    /** Copies the list. */
    public Reversal {
      undos = List.copyOf(undos);
    }
  }

  /**
   * What undoes a step.
   *
   * @param when the condition, or null for always
   */
  public record Undo(Invocation call, @Nullable Expr when) {}

  /**
   * A requirement.
   *
   * @param code the code of its finding
   * @param severity how much its finding weighs: an error, or a danger if the step would destroy
   * @param otherwise what is said if it fails, or null
   */
  public record Require(
      String code,
      Severity severity,
      Expr condition,
      @Nullable Expr otherwise,
      List<Citation> citations) {

    /** Returns the same from other sources. */
    public Require from(List<Citation> others) {
      return new Require(code, severity, condition, otherwise, others);
    }
  }

  /** Who carries out an instruction. */
  public enum Doer {
    /** A command line for a script. */
    RUN,
    /** A person at the screen. */
    ASK,
    /** A person who types what nobody writes down. */
    SECRET,
    /** A command that a script runs again and again until it sees something. */
    WAIT;

    /** Returns whether it is a command. */
    public boolean isCommand() {
      return this == RUN || this == WAIT;
    }
  }

  /**
   * Something to do, for each element of a list or once, when a condition holds or always.
   *
   * @param service the service that a command starts or stops, or null
   * @param awaited what is waited for, or null for what is done once
   * @param settles what it finds out, or null
   * @param soak for how many seconds nothing is done instead; mostly 0
   */
  public record Instruction(
      Doer doer,
      Expr text,
      @Nullable Service service,
      @Nullable Wait awaited,
      @Nullable Settle settles,
      long soak,
      Effect.@Nullable Each each,
      @Nullable Expr when) {

    /** Makes one that finds nothing out. */
    public Instruction(
        Doer doer,
        Expr text,
        @Nullable Service service,
        @Nullable Wait awaited,
        Effect.@Nullable Each each,
        @Nullable Expr when) {
      this(doer, text, service, awaited, null, 0, each, when);
    }
  }

  /**
   * What a command is repeated for.
   *
   * @param output a text in its output, or null for its exit code
   * @param code the exit code; counts only without a text
   * @param every seconds from look to look, at least 1
   * @param limit seconds after which it is given up
   * @param otherwise what is said then, or null
   */
  public record Wait(
      @Nullable Expr output, int code, long every, long limit, @Nullable Expr otherwise) {}

  /**
   * What a look finds out of a state.
   *
   * @param output what is seen where the state is so, evaluated with the state so; null for its
   *     value
   * @param every seconds from look to look, at least 1
   * @param limit seconds after which it is given up
   */
  public record Settle(
      Expr target, Attribute state, @Nullable Expr output, long every, long limit, Span span) {}

  /**
   * A service of the machine, by the name under which the machine lists it.
   *
   * @param runs whether it runs when the command has worked, or is stopped
   */
  public record Service(Expr name, boolean runs) {}

  /** What a remark is for. */
  public enum Purpose {
    /** How it is seen to have worked. */
    VERIFY,
    /** What will look wrong and is not. */
    EXPECT,
    /** Worth knowing. */
    NOTE,
    /** What must not go wrong. */
    WARN,
    /** A backup that the step makes. */
    BACKUP,
    /** A backup that undoing the step needs. */
    NEEDS_BACKUP
  }

  /** Something said, for each element of a list or once, when a condition holds or always. */
  public record Remark(
      Purpose purpose, Expr text, Effect.@Nullable Each each, @Nullable Expr when) {}

  /** What a result means. */
  public enum Disposition {
    OK,
    RESTART,
    RETRY,
    FAIL
  }

  /**
   * An outcome table.
   *
   * @param source the registry value that is read, or null for the exit code
   */
  public record Outcomes(@Nullable Expr source, List<OutcomeRow> rows) {}

  /** A row: these codes, or {@code other}, mean this. */
  public record OutcomeRow(List<String> codes, Disposition disposition, @Nullable Expr text) {}

  /** A call with its arguments, not carried out. */
  public record Invocation(Callable callee, List<Expr> arguments, Span span) {}
}
