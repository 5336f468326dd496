package dev.planwright.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes of the compiler's own findings, and all that the program knows of them: the one place
 * that says what a code is. Findings of a library have codes of the form {@code module/name}.
 */
public enum Code {
  /** Something else was expected. */
  PW0001(Stage.READ),
  /** A text that is not closed. */
  PW0002(Stage.READ),
  /** A text block that is not closed. */
  PW0003(Stage.READ),
  /** A character without meaning. */
  PW0004(Stage.READ),
  /** Nested too deep. */
  PW0005(Stage.READ),
  /** A file of another program. */
  PW0006(Stage.READ),
  /** No edition. */
  PW0007(Stage.READ, Trait.ADJUSTABLE),
  /** An edition that is not known. */
  PW0008(Stage.READ),
  /** Out of its place. */
  PW0009(Stage.READ),
  /** Not UTF-8. */
  PW0010(Stage.READ),
  /** Nothing in the file. */
  PW0011(Stage.READ, Trait.ADJUSTABLE),
  /** Neither a number nor a name. */
  PW0012(Stage.READ),
  /** A name that nothing has. */
  PW0101(Stage.RESOLVE),
  /** The wrong type. */
  PW0102(Stage.RESOLVE),
  /** The wrong number of arguments. */
  PW0103(Stage.RESOLVE),
  /** No such attribute. */
  PW0104(Stage.RESOLVE),
  /** Declared twice. */
  PW0105(Stage.RESOLVE),
  /** No such fact. */
  PW0106(Stage.RESOLVE),
  /** No such kind. */
  PW0107(Stage.RESOLVE),
  /** No such product. */
  PW0108(Stage.RESOLVE),
  /** No such level. */
  PW0109(Stage.RESOLVE),
  /** Defined by itself. */
  PW0110(Stage.RESOLVE),
  /** Nothing to call. */
  PW0111(Stage.RESOLVE),
  /** Something is missing. */
  PW0112(Stage.RESOLVE),
  /** Counted outside a limit. */
  PW0113(Stage.RESOLVE),
  /** No such article. */
  PW0114(Stage.RESOLVE),
  /** One rule, one constraint. */
  PW0115(Stage.RESOLVE),
  /** Not a value of its sort. */
  PW0117(Stage.RESOLVE),
  /** Not a state. */
  PW0118(Stage.RESOLVE),
  /** Outside its container. */
  PW0119(Stage.RESOLVE),
  /** A product on the wrong kind. */
  PW0120(Stage.RESOLVE),
  /** An expectation of nothing. */
  PW0121(Stage.RESOLVE),
  /** A probe that cannot tell. */
  PW0122(Stage.RESOLVE),
  /** No address. */
  PW0123(Stage.RESOLVE),
  /** No path. */
  PW0124(Stage.RESOLVE),
  /** No such name. */
  PW0125(Stage.RESOLVE),
  /** More than one value. */
  PW0126(Stage.RESOLVE),
  /** Twice in a list. */
  PW0127(Stage.RESOLVE),
  /** A module that is not used. */
  PW0128(Stage.RESOLVE),
  /** A reading that does not say what is followed. */
  PW0129(Stage.RESOLVE),
  /** A range of no names. */
  PW0130(Stage.RESOLVE),
  /** A command that works and has failed. */
  PW0131(Stage.RESOLVE),
  /** A kind inside itself. */
  PW0140(Stage.RESOLVE),
  /** A default that needs itself. */
  PW0141(Stage.RESOLVE),
  /** Evaluating takes too much. */
  PW0142(Stage.RESOLVE),
  /** More steps than can be carried out. */
  PW0143(Stage.RESOLVE),
  /** Nothing that a file may extend so. */
  PW0144(Stage.RESOLVE),
  /** No such module. */
  PW0201(Stage.USE),
  /** A circle of uses. */
  PW0202(Stage.USE),
  /** No such file. */
  PW0203(Stage.USE),
  /** Used twice over. */
  PW0204(Stage.USE),
  /** A file outside of the project. */
  PW0205(Stage.USE),
  /** No ordinary file. */
  PW0206(Stage.USE),
  /** A file that is too large. */
  PW0207(Stage.USE),
  /** A plan for nothing. */
  PW0301(Stage.PLAN),
  /** No such object. */
  PW0302(Stage.PLAN),
  /** Nothing to do, or said twice. */
  PW0303(Stage.PLAN),
  /** Two plans of one name. */
  PW0304(Stage.PLAN),
  /** Accepted without a reason. */
  PW0305(Stage.PLAN, Trait.KEEPS_MEANING),
  /** No such rule. */
  PW0306(Stage.PLAN, Trait.KEEPS_MEANING),
  /** An empty list. */
  PW0307(Stage.PLAN),
  /** There already. */
  PW0308(Stage.PLAN, Trait.ADJUSTABLE),
  /** A lower level than there is. */
  PW0309(Stage.PLAN, Trait.LEAVES_STEPS_OUT),
  /** An item in an action. */
  PW0310(Stage.PLAN),
  /** An order in a circle. */
  PW0401(Stage.ORDER),
  /** What it updates is not there. */
  PW0402(Stage.ORDER, Trait.ACCEPTABLE),
  /** Nothing to order. */
  PW0403(Stage.ORDER, Trait.ACCEPTABLE, Trait.ADJUSTABLE),
  /** Against its own order. */
  PW0404(Stage.ORDER, Trait.ACCEPTABLE),
  /** No way to do it. */
  PW0501(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Cannot tell which way. */
  PW0502(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Several ways. */
  PW0503(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** A procedure within itself. */
  PW0504(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Cannot tell which steps. */
  PW0505(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** At which machine?. */
  PW0507(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** What must hold meanwhile. */
  PW0508(Stage.STEPS, Trait.ACCEPTABLE),
  /** Left in another state. */
  PW0510(Stage.STEPS, Trait.ACCEPTABLE),
  /** Something in a step is not known. */
  PW0511(Stage.STEPS),
  /** A command without a value. */
  PW0512(Stage.STEPS),
  /** Not done. */
  PW0530(Stage.STEPS),
  /** Done, and nobody can see it. */
  PW0531(Stage.STEPS, Trait.ADJUSTABLE),
  /** A step on a machine that cannot be reached. */
  PW0540(Stage.STEPS),
  /** A step outside the target. */
  PW0541(Stage.STEPS),
  /** Two values for one state in one step. */
  PW0542(Stage.STEPS),
  /** Not at the same time. */
  PW0550(Stage.STEPS),
  /** Too many orders of steps to judge. */
  PW0551(Stage.STEPS),
  /** A batch of no size. */
  PW0552(Stage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** A batch within a batch. */
  PW0553(Stage.STEPS),
  /** What must never be. */
  PW0601(Stage.RISK, Trait.ACCEPTABLE),
  /** Nothing to accept. */
  PW0602(Stage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** Accepted until then. */
  PW0603(Stage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** Over the limit. */
  PW0604(Stage.RISK, Trait.ACCEPTABLE),
  /** A danger that nobody answers for. */
  PW0605(Stage.RISK),
  /** Accepted, and soon over. */
  PW0606(Stage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** In the baseline, and gone. */
  PW0607(Stage.RISK, Trait.ADJUSTABLE),
  /** A rule that is off. */
  PW0608(Stage.RISK, Trait.ADJUSTABLE),
  /** A value that no script can hold. */
  PW0701(Stage.SCRIPT),
  /** A command that no script can hold. */
  PW0702(Stage.SCRIPT),
  /** A command that is too long. */
  PW0703(Stage.SCRIPT),
  /** A text that no script can print. */
  PW0704(Stage.SCRIPT),
  /** A machine that can name no script. */
  PW0705(Stage.SCRIPT),
  /** A script that would not run. */
  PW0706(Stage.SCRIPT),
  /** Outcomes that no script can read. */
  PW0707(Stage.SCRIPT),
  /** A service that no script can look for. */
  PW0708(Stage.SCRIPT),
  /** A machine that Ansible cannot reach. */
  PW0709(Stage.SCRIPT),
  /** A template with a mistake. */
  PW0790(Stage.SCRIPT),
  /** A template that stands for no shipped one. */
  PW0791(Stage.SCRIPT),
  /** A name for no folder. */
  PW0801(Stage.OUTPUT),
  /** Two plans for one folder. */
  PW0802(Stage.OUTPUT),
  /** A fact that nothing carries. */
  PW0811(Stage.OUTPUT),
  /** Rules that contradict each other. */
  PW0812(Stage.OUTPUT),
  /** A procedure that no state chooses. */
  PW0813(Stage.OUTPUT),
  /** A fact that is declared twice. */
  PW0814(Stage.OUTPUT),
  /** Otherwise than the plan says. */
  PW0821(Stage.OUTPUT),
  /** A report that cannot be used. */
  PW0822(Stage.OUTPUT),
  /** A fact that could not be learnt. */
  PW0823(Stage.OUTPUT, Trait.ADJUSTABLE),
  /** A report of another version. */
  PW0824(Stage.OUTPUT, Trait.ADJUSTABLE),
  /** Expected and not found. */
  PW0901(Stage.TEST),
  /** Found and not expected. */
  PW0902(Stage.TEST),
  /** No such setting. */
  PW1001(Stage.CONFIGURE),
  /** No such value. */
  PW1002(Stage.CONFIGURE),
  /** No such rule to weigh. */
  PW1003(Stage.CONFIGURE),
  /** Set twice. */
  PW1004(Stage.CONFIGURE),
  /** A danger that a project lowers. */
  PW1005(Stage.CONFIGURE),
  /** No such path. */
  PW1006(Stage.CONFIGURE),
  /** A configuration that extends itself. */
  PW1007(Stage.CONFIGURE),
  /** No such profile. */
  PW1008(Stage.CONFIGURE),
  /** A library that has changed. */
  PW1009(Stage.CONFIGURE, Trait.ADJUSTABLE),
  /** A pin of nothing. */
  PW1010(Stage.CONFIGURE, Trait.ADJUSTABLE),
  /** A setting that leads out of the project. */
  PW1011(Stage.CONFIGURE);

  /** What finds it. */
  public enum Stage {
    /** Reading a file. */
    READ,
    /** Names and types. */
    RESOLVE,
    /** Used files and modules. */
    USE,
    /** Plans and their items. */
    PLAN,
    /** The order of items. */
    ORDER,
    /** Deriving and simulating steps. */
    STEPS,
    /** Accepted risks and limits. */
    RISK,
    /** Scripts and templates. */
    SCRIPT,
    /** Names of output folders, probes and facts. */
    OUTPUT,
    /** Tests in libraries. */
    TEST,
    /** Configurations. */
    CONFIGURE
  }

  private enum Trait {
    ACCEPTABLE,
    ADJUSTABLE,
    WAIVER,
    LEAVES_STEPS_OUT,
    KEEPS_MEANING
  }

  private static final Pattern FORM = Pattern.compile("PW[0-9]{4}");
  private static final Code[] ALL = values();

  private final Stage stage;
  private final boolean acceptable;
  private final boolean adjustable;
  private final boolean waiver;
  private final boolean leavesStepsOut;
  private final boolean keepsMeaning;

  Code(Stage stage, Trait... traits) {
    this.stage = stage;
    Set<Trait> all = Set.of(traits);
    this.acceptable = all.contains(Trait.ACCEPTABLE);
    this.adjustable = all.contains(Trait.ADJUSTABLE);
    this.waiver = all.contains(Trait.WAIVER);
    this.leavesStepsOut = all.contains(Trait.LEAVES_STEPS_OUT);
    this.keepsMeaning = all.contains(Trait.KEEPS_MEANING);
  }

  /** Returns the code of this text, or null if it is none of the compiler's. */
  public static @Nullable Code of(String text) {
    for (Code code : ALL) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    return null;
  }

  /** Returns whether a text has the form of a code of the compiler, known or not. */
  public static boolean isFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** Returns whether a finding is this one. */
  public boolean is(Diagnostic finding) {
    return finding.code().equals(name());
  }

  /** Returns what finds it. */
  public Stage stage() {
    return stage;
  }

  /** Returns whether it says that a text could not be read. */
  public static boolean isUnread(Diagnostic finding) {
    Code code = of(finding.code());
    return code != null && code.stage == Stage.READ;
  }

  /** Returns whether the author of a plan may take it as a risk, with {@code accept}. */
  public boolean isAcceptable() {
    return acceptable;
  }

  /** Returns whether it is no error, so that a project may weigh it. */
  public boolean isAdjustable() {
    return adjustable;
  }

  /** Returns whether it is about a risk that somebody accepts. */
  public boolean isWaiver() {
    return waiver;
  }

  /** Returns whether a part of the procedure is missing after it, so that its end is not known. */
  public boolean leavesStepsOut() {
    return leavesStepsOut;
  }

  /** Returns whether the plan means the same with it, so that it can be judged all the same. */
  public boolean keepsMeaning() {
    return keepsMeaning;
  }

  /** Returns the names of the codes that a project may weigh, in order. */
  public static List<String> adjustable() {
    return Arrays.stream(values()).filter(Code::isAdjustable).map(Code::name).toList();
  }

  /** Returns the names of the codes that the author of a plan may accept, in order. */
  public static List<String> acceptable() {
    return Arrays.stream(values()).filter(Code::isAcceptable).map(Code::name).toList();
  }

  /** Returns the names of the codes about accepted risks, in order. */
  public static List<String> waivers() {
    return Arrays.stream(values()).filter(Code::isWaiver).map(Code::name).toList();
  }
}
