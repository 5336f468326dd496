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
  PW0001(CodeStage.READ),
  /** A text that is not closed. */
  PW0002(CodeStage.READ),
  /** A text block that is not closed. */
  PW0003(CodeStage.READ),
  /** A character without meaning. */
  PW0004(CodeStage.READ),
  /** Nested too deep. */
  PW0005(CodeStage.READ),
  /** A file of another program. */
  PW0006(CodeStage.READ),
  /** No edition. */
  PW0007(CodeStage.READ, Trait.ADJUSTABLE),
  /** An edition that is not known. */
  PW0008(CodeStage.READ),
  /** Out of its place. */
  PW0009(CodeStage.READ),
  /** Not UTF-8. */
  PW0010(CodeStage.READ),
  /** Nothing in the file. */
  PW0011(CodeStage.READ, Trait.ADJUSTABLE),
  /** Neither a number nor a name. */
  PW0012(CodeStage.READ),
  /** A name that nothing has. */
  PW0101(CodeStage.RESOLVE),
  /** The wrong type. */
  PW0102(CodeStage.RESOLVE),
  /** The wrong number of arguments. */
  PW0103(CodeStage.RESOLVE),
  /** No such attribute. */
  PW0104(CodeStage.RESOLVE),
  /** Declared twice. */
  PW0105(CodeStage.RESOLVE),
  /** No such fact. */
  PW0106(CodeStage.RESOLVE),
  /** No such kind. */
  PW0107(CodeStage.RESOLVE),
  /** No such product. */
  PW0108(CodeStage.RESOLVE),
  /** No such level. */
  PW0109(CodeStage.RESOLVE),
  /** Defined by itself. */
  PW0110(CodeStage.RESOLVE),
  /** Nothing to call. */
  PW0111(CodeStage.RESOLVE),
  /** Something is missing. */
  PW0112(CodeStage.RESOLVE),
  /** Counted outside a limit. */
  PW0113(CodeStage.RESOLVE),
  /** No such article. */
  PW0114(CodeStage.RESOLVE),
  /** One rule, one constraint. */
  PW0115(CodeStage.RESOLVE),
  /** Not a value of its sort. */
  PW0117(CodeStage.RESOLVE),
  /** Not a state. */
  PW0118(CodeStage.RESOLVE),
  /** Outside its container. */
  PW0119(CodeStage.RESOLVE),
  /** A product on the wrong kind. */
  PW0120(CodeStage.RESOLVE),
  /** An expectation of nothing. */
  PW0121(CodeStage.RESOLVE),
  /** A probe that cannot tell. */
  PW0122(CodeStage.RESOLVE),
  /** No address. */
  PW0123(CodeStage.RESOLVE),
  /** No path. */
  PW0124(CodeStage.RESOLVE),
  /** No such name. */
  PW0125(CodeStage.RESOLVE),
  /** More than one value. */
  PW0126(CodeStage.RESOLVE),
  /** Twice in a list. */
  PW0127(CodeStage.RESOLVE),
  /** A module that is not used. */
  PW0128(CodeStage.RESOLVE),
  /** A reading that does not say what is followed. */
  PW0129(CodeStage.RESOLVE),
  /** A range of no names. */
  PW0130(CodeStage.RESOLVE),
  /** A command that works and has failed. */
  PW0131(CodeStage.RESOLVE),
  /** A name that a text does not show. */
  PW0132(CodeStage.RESOLVE, Trait.ADJUSTABLE),
  /** Text without effect. */
  PW0133(CodeStage.RESOLVE, Trait.ADJUSTABLE),
  /** A name that nothing uses. */
  PW0134(CodeStage.RESOLVE, Trait.ADJUSTABLE),
  /** A kind inside itself. */
  PW0140(CodeStage.RESOLVE),
  /** A default that needs itself. */
  PW0141(CodeStage.RESOLVE),
  /** Evaluating takes too much. */
  PW0142(CodeStage.RESOLVE),
  /** More steps than can be carried out. */
  PW0143(CodeStage.RESOLVE, Trait.LEAVES_STEPS_OUT),
  /** Nothing that a file may extend so. */
  PW0144(CodeStage.RESOLVE),
  /** A state that nobody can settle. */
  PW0145(CodeStage.RESOLVE),
  /** No such module. */
  PW0201(CodeStage.USE),
  /** A circle of uses. */
  PW0202(CodeStage.USE),
  /** No such file. */
  PW0203(CodeStage.USE),
  /** Used twice over. */
  PW0204(CodeStage.USE),
  /** A file outside of the project. */
  PW0205(CodeStage.USE),
  /** No ordinary file. */
  PW0206(CodeStage.USE),
  /** A file that is too large. */
  PW0207(CodeStage.USE),
  /** A plan for nothing. */
  PW0301(CodeStage.PLAN),
  /** No such object. */
  PW0302(CodeStage.PLAN),
  /** Nothing to do, or said twice. */
  PW0303(CodeStage.PLAN),
  /** Two plans of one name. */
  PW0304(CodeStage.PLAN),
  /** Accepted without a reason. */
  PW0305(CodeStage.PLAN, Trait.KEEPS_MEANING),
  /** No such rule. */
  PW0306(CodeStage.PLAN, Trait.KEEPS_MEANING),
  /** An empty list. */
  PW0307(CodeStage.PLAN),
  /** There already. */
  PW0308(CodeStage.PLAN, Trait.ADJUSTABLE),
  /** A lower level than there is. */
  PW0309(CodeStage.PLAN, Trait.LEAVES_STEPS_OUT),
  /** An item in an action. */
  PW0310(CodeStage.PLAN),
  /** A limit from below. */
  PW0311(CodeStage.PLAN),
  /** An order in a circle. */
  PW0401(CodeStage.ORDER),
  /** What it updates is not there. */
  PW0402(CodeStage.ORDER, Trait.ACCEPTABLE),
  /** Nothing to order. */
  PW0403(CodeStage.ORDER, Trait.ACCEPTABLE, Trait.ADJUSTABLE),
  /** Against its own order. */
  PW0404(CodeStage.ORDER, Trait.ACCEPTABLE),
  /** No way to do it. */
  PW0501(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Cannot tell which way. */
  PW0502(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Several ways. */
  PW0503(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** A procedure within itself. */
  PW0504(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** Cannot tell which steps. */
  PW0505(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** At which machine?. */
  PW0507(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** What must hold meanwhile. */
  PW0508(CodeStage.STEPS, Trait.ACCEPTABLE),
  /** Left in another state. */
  PW0510(CodeStage.STEPS, Trait.ACCEPTABLE),
  /** Something in a step is not known. */
  PW0511(CodeStage.STEPS),
  /** A command without a value. */
  PW0512(CodeStage.STEPS),
  /** Not done. */
  PW0530(CodeStage.STEPS),
  /** Done, and nobody can see it. */
  PW0531(CodeStage.STEPS, Trait.ADJUSTABLE),
  /** A step on a machine that cannot be reached. */
  PW0540(CodeStage.STEPS),
  /** A step outside the target. */
  PW0541(CodeStage.STEPS),
  /** Two values for one state in one step. */
  PW0542(CodeStage.STEPS),
  /** A change of what another target changes. */
  PW0543(CodeStage.STEPS),
  /** Not at the same time. */
  PW0550(CodeStage.STEPS),
  /** Too many orders of steps to judge. */
  PW0551(CodeStage.STEPS),
  /** A batch of no size. */
  PW0552(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** A batch within a batch. */
  PW0553(CodeStage.STEPS),
  /** Something found out where no way can part. */
  PW0560(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** An output that does not tell one value from another. */
  PW0561(CodeStage.STEPS),
  /** Too many ways. */
  PW0562(CodeStage.STEPS, Trait.LEAVES_STEPS_OUT),
  /** What must never be. */
  PW0601(CodeStage.RISK, Trait.ACCEPTABLE),
  /** Nothing to accept. */
  PW0602(CodeStage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** Accepted until then. */
  PW0603(CodeStage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** Over the limit. */
  PW0604(CodeStage.RISK, Trait.ACCEPTABLE),
  /** A danger that nobody answers for. */
  PW0605(CodeStage.RISK),
  /** Accepted, and soon over. */
  PW0606(CodeStage.RISK, Trait.ADJUSTABLE, Trait.WAIVER),
  /** In the baseline, and gone. */
  PW0607(CodeStage.RISK, Trait.ADJUSTABLE),
  /** A rule that is off. */
  PW0608(CodeStage.RISK, Trait.ADJUSTABLE),
  /** Longer than the window. */
  PW0609(CodeStage.RISK, Trait.ACCEPTABLE, Trait.ADJUSTABLE),
  /** A value that no script can hold. */
  PW0701(CodeStage.SCRIPT),
  /** A command that no script can hold. */
  PW0702(CodeStage.SCRIPT),
  /** A command that is too long. */
  PW0703(CodeStage.SCRIPT),
  /** A text that no script can print. */
  PW0704(CodeStage.SCRIPT),
  /** A machine that can name no script. */
  PW0705(CodeStage.SCRIPT),
  /** A script that would not run. */
  PW0706(CodeStage.SCRIPT),
  /** Outcomes that no script can read. */
  PW0707(CodeStage.SCRIPT),
  /** A service that no script can look for. */
  PW0708(CodeStage.SCRIPT),
  /** A machine that Ansible cannot reach. */
  PW0709(CodeStage.SCRIPT),
  /** A template with a mistake. */
  PW0790(CodeStage.SCRIPT),
  /** A template that stands for no shipped one. */
  PW0791(CodeStage.SCRIPT),
  /** A name for no folder. */
  PW0801(CodeStage.OUTPUT),
  /** Two plans for one folder. */
  PW0802(CodeStage.OUTPUT),
  /** A fact that nothing carries. */
  PW0811(CodeStage.OUTPUT),
  /** Rules that contradict each other. */
  PW0812(CodeStage.OUTPUT),
  /** A procedure that no state chooses. */
  PW0813(CodeStage.OUTPUT),
  /** A fact that is declared twice. */
  PW0814(CodeStage.OUTPUT),
  /** Otherwise than the plan says. */
  PW0821(CodeStage.OUTPUT),
  /** A report that cannot be used. */
  PW0822(CodeStage.OUTPUT),
  /** A fact that could not be learnt. */
  PW0823(CodeStage.OUTPUT, Trait.ADJUSTABLE),
  /** A report of another version. */
  PW0824(CodeStage.OUTPUT, Trait.ADJUSTABLE),
  /** An inventory that cannot be read. */
  PW0831(CodeStage.OUTPUT),
  /** A vault in an inventory. */
  PW0832(CodeStage.OUTPUT),
  /** No such group in an inventory. */
  PW0833(CodeStage.OUTPUT),
  /** A group that no library knows. */
  PW0834(CodeStage.OUTPUT),
  /** A host that is there twice. */
  PW0835(CodeStage.OUTPUT),
  /** A host that no plan can name. */
  PW0836(CodeStage.OUTPUT),
  /** Two values for one attribute. */
  PW0837(CodeStage.OUTPUT),
  /** A variable that does not fit. */
  PW0838(CodeStage.OUTPUT),
  /** Expected and not found. */
  PW0901(CodeStage.TEST),
  /** Found and not expected. */
  PW0902(CodeStage.TEST),
  /** No such setting. */
  PW1001(CodeStage.CONFIGURE),
  /** No such value. */
  PW1002(CodeStage.CONFIGURE),
  /** No such rule to weigh. */
  PW1003(CodeStage.CONFIGURE),
  /** Set twice. */
  PW1004(CodeStage.CONFIGURE),
  /** A danger that a project lowers. */
  PW1005(CodeStage.CONFIGURE),
  /** No such path. */
  PW1006(CodeStage.CONFIGURE),
  /** A configuration that extends itself. */
  PW1007(CodeStage.CONFIGURE),
  /** No such profile. */
  PW1008(CodeStage.CONFIGURE),
  /** A library that has changed. */
  PW1009(CodeStage.CONFIGURE, Trait.ADJUSTABLE),
  /** A pin of nothing. */
  PW1010(CodeStage.CONFIGURE, Trait.ADJUSTABLE),
  /** A setting that leads out of the project. */
  PW1011(CodeStage.CONFIGURE);

  private enum Trait {
    ACCEPTABLE,
    ADJUSTABLE,
    WAIVER,
    LEAVES_STEPS_OUT,
    KEEPS_MEANING
  }

  private static final Pattern FORM = Pattern.compile("PW[0-9]{4}");
  private static final Code[] ALL = values();

  private final CodeStage stage;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
  private final Set<Trait> traits;

  Code(CodeStage stage, Trait... traits) {
    this.stage = stage;
    this.traits = Set.of(traits);
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
  public CodeStage stage() {
    return stage;
  }

  /** Returns whether it says that a text could not be read. */
  public static boolean isUnread(Diagnostic finding) {
    Code code = of(finding.code());
    return code != null && code.stage == CodeStage.READ;
  }

  /** Returns whether the author of a plan may take it as a risk, with {@code accept}. */
  public boolean isAcceptable() {
    return traits.contains(Trait.ACCEPTABLE);
  }

  /** Returns whether it is no error, so that a project may weigh it. */
  public boolean isAdjustable() {
    return traits.contains(Trait.ADJUSTABLE);
  }

  /** Returns whether it is about a risk that somebody accepts. */
  public boolean isWaiver() {
    return traits.contains(Trait.WAIVER);
  }

  /** Returns whether a part of the procedure is missing after it, so that its end is not known. */
  public boolean leavesStepsOut() {
    return traits.contains(Trait.LEAVES_STEPS_OUT);
  }

  /** Returns whether the plan means the same with it, so that it can be judged all the same. */
  public boolean keepsMeaning() {
    return traits.contains(Trait.KEEPS_MEANING);
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
