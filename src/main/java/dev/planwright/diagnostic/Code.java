package dev.planwright.diagnostic;

import static dev.planwright.diagnostic.CodeStage.CONFIGURE;
import static dev.planwright.diagnostic.CodeStage.ORDER;
import static dev.planwright.diagnostic.CodeStage.OUTPUT;
import static dev.planwright.diagnostic.CodeStage.PLAN;
import static dev.planwright.diagnostic.CodeStage.READ;
import static dev.planwright.diagnostic.CodeStage.RESOLVE;
import static dev.planwright.diagnostic.CodeStage.RISK;
import static dev.planwright.diagnostic.CodeStage.SCRIPT;
import static dev.planwright.diagnostic.CodeStage.STEPS;
import static dev.planwright.diagnostic.CodeStage.TEST;
import static dev.planwright.diagnostic.CodeStage.USE;
import static dev.planwright.diagnostic.CodeTrait.ACCEPTABLE;
import static dev.planwright.diagnostic.CodeTrait.ADJUSTABLE;
import static dev.planwright.diagnostic.CodeTrait.KEEPS_MEANING;
import static dev.planwright.diagnostic.CodeTrait.LEAVES_STEPS_OUT;
import static dev.planwright.diagnostic.CodeTrait.WAIVER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's own findings. This registry is the one place that says what a code means: the
 * stage that reports it, its title, and how the rest of the program may treat it. The page of a
 * code, {@code findings/PWnnnn.md}, has the same title and explains it. Findings of a library have
 * codes of the form {@code module/name}.
 */
public enum Code {
  PW0001(READ, "something else was expected"),
  PW0002(READ, "a text that is not closed"),
  PW0003(READ, "a text block that is not closed"),
  PW0004(READ, "a character without meaning"),
  PW0005(READ, "nested too deep"),
  PW0006(READ, "a file of another program"),
  PW0007(READ, "no edition", ADJUSTABLE),
  PW0008(READ, "an edition that is not known"),
  PW0009(READ, "out of its place"),
  PW0010(READ, "not UTF-8"),
  PW0011(READ, "nothing in the file", ADJUSTABLE),
  PW0012(READ, "neither a number nor a name"),
  PW0101(RESOLVE, "a name that nothing has"),
  PW0102(RESOLVE, "the wrong type"),
  PW0103(RESOLVE, "the wrong number of arguments"),
  PW0104(RESOLVE, "no such attribute"),
  PW0105(RESOLVE, "declared twice"),
  PW0106(RESOLVE, "no such fact"),
  PW0107(RESOLVE, "no such kind"),
  PW0108(RESOLVE, "no such product"),
  PW0109(RESOLVE, "no such level"),
  PW0110(RESOLVE, "defined by itself"),
  PW0111(RESOLVE, "nothing to call"),
  PW0112(RESOLVE, "something is missing"),
  PW0113(RESOLVE, "counted outside a limit"),
  PW0114(RESOLVE, "no such article"),
  PW0115(RESOLVE, "one rule, one constraint"),
  PW0117(RESOLVE, "not a value of its sort"),
  PW0118(RESOLVE, "not a state"),
  PW0119(RESOLVE, "outside its container"),
  PW0120(RESOLVE, "a product on the wrong kind"),
  PW0121(RESOLVE, "an expectation of nothing"),
  PW0122(RESOLVE, "a probe that cannot tell"),
  PW0123(RESOLVE, "no address"),
  PW0124(RESOLVE, "no path"),
  PW0125(RESOLVE, "no such name"),
  PW0126(RESOLVE, "more than one value"),
  PW0127(RESOLVE, "twice in a list"),
  PW0128(RESOLVE, "a module that is not used"),
  PW0129(RESOLVE, "a reading that does not say what is followed"),
  PW0130(RESOLVE, "a range of no names"),
  PW0131(RESOLVE, "a command that works and has failed"),
  PW0132(RESOLVE, "a name that a text does not show", ADJUSTABLE),
  PW0133(RESOLVE, "text without effect", ADJUSTABLE),
  PW0134(RESOLVE, "a name that nothing uses", ADJUSTABLE),
  PW0140(RESOLVE, "a kind inside itself"),
  PW0141(RESOLVE, "a default that needs itself"),
  PW0142(RESOLVE, "evaluating takes too much"),
  PW0143(RESOLVE, "more steps than can be carried out", LEAVES_STEPS_OUT),
  PW0144(RESOLVE, "an extension that cannot be"),
  PW0145(RESOLVE, "a state that nobody can settle"),
  PW0201(USE, "no such module"),
  PW0202(USE, "a circle of uses"),
  PW0203(USE, "no such file"),
  PW0204(USE, "two used files declare the same name"),
  PW0205(USE, "a file outside of the project"),
  PW0206(USE, "no ordinary file"),
  PW0207(USE, "a file that is too large"),
  PW0301(PLAN, "a plan without a target"),
  PW0302(PLAN, "no such object"),
  PW0303(PLAN, "a plan with no steps, or with two procedures"),
  PW0304(PLAN, "two plans of one name"),
  PW0305(PLAN, "accepted without a reason", KEEPS_MEANING),
  PW0306(PLAN, "no such rule", KEEPS_MEANING),
  PW0307(PLAN, "an empty list"),
  PW0308(PLAN, "the product is there already", ADJUSTABLE),
  PW0309(PLAN, "a lower level than there is", LEAVES_STEPS_OUT),
  PW0310(PLAN, "an item in an action"),
  PW0311(PLAN, "a limit from below"),
  PW0401(ORDER, "an order in a circle"),
  PW0402(ORDER, "what it updates is not there", ACCEPTABLE),
  PW0403(ORDER, "nothing to order", ACCEPTABLE, ADJUSTABLE),
  PW0404(ORDER, "against its own order", ACCEPTABLE),
  PW0501(STEPS, "no procedure applies", LEAVES_STEPS_OUT),
  PW0502(STEPS, "the choice of a procedure depends on something unknown", LEAVES_STEPS_OUT),
  PW0503(STEPS, "several procedures apply", LEAVES_STEPS_OUT),
  PW0504(STEPS, "a procedure within itself", LEAVES_STEPS_OUT),
  PW0505(STEPS, "the steps depend on something unknown", LEAVES_STEPS_OUT),
  PW0507(STEPS, "the machine of a step is not known", LEAVES_STEPS_OUT),
  PW0508(STEPS, "a step ends what must hold meanwhile", ACCEPTABLE),
  PW0510(STEPS, "a state is wrong at the end", ACCEPTABLE),
  PW0511(STEPS, "something in a step is not known"),
  PW0512(STEPS, "a command without a value"),
  PW0530(STEPS, "an item is not done at the end"),
  PW0531(STEPS, "no action says that the item is done", ADJUSTABLE),
  PW0540(STEPS, "a step on a machine that cannot be reached"),
  PW0541(STEPS, "a step outside the target"),
  PW0542(STEPS, "two values for one state in one step"),
  PW0543(STEPS, "a change of what another target changes"),
  PW0550(STEPS, "not at the same time"),
  PW0551(STEPS, "too many orders of steps to judge"),
  PW0552(STEPS, "a batch of no size", LEAVES_STEPS_OUT),
  PW0553(STEPS, "a batch within a batch"),
  PW0560(STEPS, "something is found out where no branch can begin", LEAVES_STEPS_OUT),
  PW0561(STEPS, "an output that does not tell one value from another"),
  PW0562(STEPS, "too many branches", LEAVES_STEPS_OUT),
  PW0601(RISK, "a step brings about what must never be", ACCEPTABLE),
  PW0602(RISK, "nothing to accept", ADJUSTABLE, WAIVER),
  PW0603(RISK, "an acceptance has expired", ADJUSTABLE, WAIVER),
  PW0604(RISK, "a limit of the plan is exceeded", ACCEPTABLE),
  PW0605(RISK, "a danger that nobody answers for"),
  PW0606(RISK, "an acceptance expires soon", ADJUSTABLE, WAIVER),
  PW0607(RISK, "an entry of the baseline is no longer found", ADJUSTABLE),
  PW0608(RISK, "a rule that is off", ADJUSTABLE),
  PW0609(RISK, "longer than the window", ACCEPTABLE, ADJUSTABLE),
  PW0701(SCRIPT, "a value that no script can hold"),
  PW0702(SCRIPT, "a command that no script can hold"),
  PW0703(SCRIPT, "a command that is too long"),
  PW0704(SCRIPT, "a text that no script can print"),
  PW0705(SCRIPT, "a machine that can name no script"),
  PW0706(SCRIPT, "a script that would not run"),
  PW0707(SCRIPT, "outcomes that no script can read"),
  PW0708(SCRIPT, "a service that no script can look for"),
  PW0709(SCRIPT, "a machine that no playbook reaches"),
  PW0790(SCRIPT, "a template with a mistake"),
  PW0791(SCRIPT, "a template that stands for no shipped one"),
  PW0801(OUTPUT, "a name for no folder"),
  PW0802(OUTPUT, "two plans for one folder"),
  PW0811(OUTPUT, "a fact that nothing carries"),
  PW0812(OUTPUT, "rules that contradict each other"),
  PW0813(OUTPUT, "a procedure that no state chooses"),
  PW0814(OUTPUT, "a fact that is declared twice"),
  PW0821(OUTPUT, "a machine differs from the plan"),
  PW0822(OUTPUT, "a report that cannot be used"),
  PW0823(OUTPUT, "a fact that could not be learnt", ADJUSTABLE),
  PW0824(OUTPUT, "a report of another version", ADJUSTABLE),
  PW0831(OUTPUT, "an inventory that cannot be read"),
  PW0832(OUTPUT, "a vault in an inventory"),
  PW0833(OUTPUT, "no such group in an inventory"),
  PW0834(OUTPUT, "a group that no library knows"),
  PW0835(OUTPUT, "a host twice"),
  PW0836(OUTPUT, "a host that no plan can name"),
  PW0837(OUTPUT, "two values for one attribute"),
  PW0838(OUTPUT, "a variable that does not fit"),
  PW0901(TEST, "expected and not found"),
  PW0902(TEST, "found and not expected"),
  PW1001(CONFIGURE, "no such setting"),
  PW1002(CONFIGURE, "no such value"),
  PW1003(CONFIGURE, "no such rule to weigh"),
  PW1004(CONFIGURE, "set twice"),
  PW1005(CONFIGURE, "a danger that a project lowers"),
  PW1006(CONFIGURE, "no such path"),
  PW1007(CONFIGURE, "a configuration that extends itself"),
  PW1008(CONFIGURE, "no such profile"),
  PW1009(CONFIGURE, "a library that has changed", ADJUSTABLE),
  PW1010(CONFIGURE, "a pin of nothing", ADJUSTABLE),
  PW1011(CONFIGURE, "a setting that leads out of the project");

  private static final Pattern FORM = Pattern.compile("PW[0-9]{4}");
  private static final Code[] ALL = values();

  private final CodeStage stage;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
  private final Set<CodeTrait> traits;

  Code(CodeStage stage, String title, CodeTrait... traits) {
    this.stage = stage;
    this.title = title;
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

  /** Returns the stage that reports it. */
  public CodeStage stage() {
    return stage;
  }

  /** Returns what it says, as a phrase without a full stop: the title of its page. */
  public String title() {
    return title;
  }

  /** Returns whether it says that a text could not be read. */
  public static boolean isUnread(Diagnostic finding) {
    Code code = of(finding.code());
    return code != null && code.stage == READ;
  }

  /** Returns whether the author of a plan may take it as a risk, with {@code accept}. */
  public boolean isAcceptable() {
    return traits.contains(ACCEPTABLE);
  }

  /** Returns whether it is no error, so that a project may weigh it. */
  public boolean isAdjustable() {
    return traits.contains(ADJUSTABLE);
  }

  /** Returns whether it is about a risk that somebody accepts. */
  public boolean isWaiver() {
    return traits.contains(WAIVER);
  }

  /** Returns whether a part of the procedure is missing after it, so that its end is not known. */
  public boolean leavesStepsOut() {
    return traits.contains(LEAVES_STEPS_OUT);
  }

  /** Returns whether the plan means the same with it, so that it can be judged all the same. */
  public boolean keepsMeaning() {
    return traits.contains(KEEPS_MEANING);
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
