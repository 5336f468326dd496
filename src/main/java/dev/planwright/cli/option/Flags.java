package dev.planwright.cli.option;

import dev.planwright.state.EvaluationLimit;
import dev.planwright.workspace.files.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The options that several commands have. */
public final class Flags {

  public static final String FORMAT = "format";
  public static final String SARIF_CATEGORY = "sarif-category";
  public static final String SARIF_HELP = "sarif-help";
  public static final String COLOR = "color";
  public static final String FAIL_ON = "fail-on";
  public static final String LIBRARY = "library";
  public static final String QUIET = "quiet";
  public static final String SHOW_SUPPRESSED = "show-suppressed";
  static final String STDIN_FILENAME = "stdin-filename";
  static final String CONFIG = "config";
  static final String NO_CONFIG = "no-config";
  public static final String PROFILE = "profile";
  static final String FORCE_EXCLUDE = "force-exclude";
  static final String FOLLOW_LINKS = "follow-links";
  static final String RAISE_LIMITS = "raise-limits";
  public static final String HELP = "help";
  public static final String TO = "to";
  public static final String OUT = "out";
  public static final String PLAN = "plan";
  public static final String TEMPLATES = "templates";

  private static final FlagValue WHEN =
      FlagValue.word("WHEN", "auto", List.of("auto", "always", "never"));
  private static final FlagValue SEVERITY =
      FlagValue.word("SEVERITY", "error", List.of("error", "warning", "note"));

  private Flags() {}

  /** Returns {@code --format}, which says how and where findings are written. */
  public static Flag format() {
    return value(
        FORMAT,
        FlagValue.text("KIND[=FILE]", Formats.NAMES.toArray(String[]::new)),
        "how findings are written; may be repeated, with a file for all but one: "
            + String.join(" ", Formats.NAMES));
  }

  /** Returns {@code --sarif-category}. */
  public static Flag sarifCategory() {
    return value(
        SARIF_CATEGORY,
        FlagValue.text("NAME"),
        "the name of this sarif report, if one commit has several");
  }

  /** Returns {@code --sarif-help}. */
  public static Flag sarifHelp() {
    return value(
        SARIF_HELP,
        FlagValue.text("URL"),
        "the address of the site of documents; rules of a sarif report link to its pages");
  }

  /** Returns {@code --color}. */
  public static Flag color() {
    return value(COLOR, WHEN, "%s; also NO_COLOR and FORCE_COLOR");
  }

  /** Returns {@code --fail-on}. */
  public static Flag failOn() {
    return value(FAIL_ON, SEVERITY, "the lowest severity that ends with exit code 1: %s");
  }

  /** Returns {@code --library}. */
  public static Flag library() {
    return value(LIBRARY, FlagValue.FOLDER, "look here first for used modules; may be repeated");
  }

  /** Returns {@code --quiet}. */
  public static Flag quiet() {
    return new Flag(QUIET, "q", FlagValue.NONE, "print errors only");
  }

  /** Returns {@code --show-suppressed}. */
  public static Flag showSuppressed() {
    return plain(SHOW_SUPPRESSED, "print accepted and known findings too");
  }

  /** Returns {@code --stdin-filename}. */
  public static Flag stdinFilename() {
    return value(
        STDIN_FILENAME, FlagValue.file("PATH"), "the name that `-`, standard input, stands for");
  }

  /** Returns {@code --config}. */
  public static Flag config() {
    return value(
        CONFIG, FlagValue.FILE, "the configuration, instead of the nearest planwright.plan upward");
  }

  /** Returns {@code --no-config}. */
  public static Flag noConfig() {
    return plain(NO_CONFIG, "read no configuration");
  }

  /** Returns {@code --profile}. */
  public static Flag profile() {
    return value(
        PROFILE,
        FlagValue.text("NAME", "draft", "review", "execute"),
        "%s, or a profile of the configuration");
  }

  /** Returns {@code --force-exclude}. */
  public static Flag forceExclude() {
    return plain(FORCE_EXCLUDE, "leave out what the configuration excludes even if it is named");
  }

  /** Returns {@code --raise-limits}, whose value {@link #limits} reads. */
  public static Flag raiseLimits() {
    return value(
        RAISE_LIMITS,
        FlagValue.text("N"),
        "allow N times the usual work to evaluate a plan, and N times as many steps");
  }

  /** Returns how many times the usual work a plan may take. */
  static int limits(Arguments arguments) throws Refusal {
    String value = arguments.value(RAISE_LIMITS, "1");
    boolean number = value.matches("[0-9]{1,4}");
    int limits = number ? Integer.parseInt(value) : 0;
    if (limits < 1 || limits > EvaluationLimit.HIGHEST_FACTOR) {
      throw arguments.wrong(
          "--" + RAISE_LIMITS + " takes a number from 1 to " + EvaluationLimit.HIGHEST_FACTOR);
    }
    return limits;
  }

  /** Returns {@code --follow-links}. */
  public static Flag followLinks() {
    return plain(
        FOLLOW_LINKS, "write through links; without it, nothing is written through a link");
  }

  /** Returns the options of a command that reports findings: their form, and which of them fail. */
  public static List<Flag> reports() {
    return List.of(format(), sarifCategory(), sarifHelp(), color(), failOn());
  }

  /** Returns the options that say which configuration is in force. */
  public static List<Flag> configuration() {
    return List.of(config(), noConfig());
  }

  /** Returns the options that say what a plan is judged by: modules, configuration, profile. */
  public static List<Flag> project() {
    return List.of(library(), config(), noConfig(), profile());
  }

  /** Returns the options of a command that checks files: what it shows, reads and may use. */
  public static List<Flag> checks() {
    return List.of(quiet(), showSuppressed(), stdinFilename(), raiseLimits(), followLinks());
  }

  /** Returns the options of a command about what libraries say: its own, and where they are. */
  public static List<Flag> ofLibraries(Flag... own) {
    List<Flag> all = new ArrayList<>(List.of(own));
    all.addAll(List.of(color(), library()));
    all.addAll(configuration());
    all.add(stdinFilename());
    return all;
  }

  /** Returns the options of a command about one plan: its own, and what the plan is judged by. */
  public static List<Flag> ofOnePlan(Flag... own) {
    List<Flag> all = new ArrayList<>(List.of(own));
    all.add(color());
    all.addAll(project());
    all.addAll(List.of(stdinFilename(), raiseLimits()));
    return all;
  }

  static Flag help() {
    return new Flag(HELP, "h", FlagValue.NONE, "print this help");
  }

  /** Returns the option for text or JSON; the words stand where the text has {@code %s}. */
  public static Flag textOrJson(String text) {
    return value(FORMAT, FlagValue.word("KIND", "text", List.of("text", "json")), text);
  }

  /** Returns {@code --plan}. */
  public static Flag plan() {
    return value(
        PLAN, FlagValue.text("NAME"), "the plan, where the file has several; or PLAN/TARGET");
  }

  /** Returns {@code --out}. */
  public static Flag out() {
    return value("o", OUT, FlagValue.FOLDER, "where to write (default: out)");
  }

  /** Returns {@code --templates}. */
  public static Flag templates() {
    return value(
        TEMPLATES, FlagValue.FOLDER, "templates that replace the shipped ones of the same name");
  }

  /** Returns an option with a value. */
  public static Flag value(String name, FlagValue value, String text) {
    return new Flag(name, "", value, text);
  }

  /** Returns an option with a value that also has a short form. */
  public static Flag value(String letter, String name, FlagValue value, String text) {
    return new Flag(name, letter, value, text);
  }

  /** Returns an option without value. */
  public static Flag plain(String name, String text) {
    return new Flag(name, "", FlagValue.NONE, text);
  }
}
