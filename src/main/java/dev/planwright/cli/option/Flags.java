package dev.planwright.cli.option;

import dev.planwright.state.EvaluationLimit;
import dev.planwright.workspace.files.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** The options that several commands have. Each call makes a new one. */
public final class Flags {

  public static final String FORMAT = "format";
  public static final String SARIF_CATEGORY = "sarif-category";
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

  private Flags() {}

  public static Option format() {
    return value(
        FORMAT,
        "KIND[=FILE]",
        "how findings are written; may be repeated, with a file for all but one: "
            + String.join(" ", Formats.NAMES));
  }

  public static Option sarifCategory() {
    return value(SARIF_CATEGORY, "NAME", "tells several sarif reports on one commit apart");
  }

  public static Option color() {
    return value(COLOR, "WHEN", "auto, always or never; also NO_COLOR and FORCE_COLOR");
  }

  public static Option failOn() {
    return value(FAIL_ON, "SEVERITY", "exit with 1 from here on: error (default), warning or note");
  }

  public static Option library() {
    return value(LIBRARY, "DIR", "look here first for used modules; may be repeated");
  }

  public static Option quiet() {
    return Option.builder("q").longOpt(QUIET).desc("print errors only").get();
  }

  public static Option showSuppressed() {
    return plain(SHOW_SUPPRESSED, "print the findings too that are accepted or known");
  }

  public static Option stdinFilename() {
    return value(STDIN_FILENAME, "PATH", "the name that `-`, standard input, stands for");
  }

  public static Option config() {
    return value(
        CONFIG, "FILE", "the configuration, instead of the nearest planwright.plan upward");
  }

  public static Option noConfig() {
    return plain(NO_CONFIG, "take no configuration from a file");
  }

  public static Option profile() {
    return value(PROFILE, "NAME", "draft, review, execute, or a profile of the configuration");
  }

  public static Option forceExclude() {
    return plain(FORCE_EXCLUDE, "leave out what the configuration excludes even if it is named");
  }

  public static Option raiseLimits() {
    return value(
        RAISE_LIMITS,
        "N",
        "let evaluating a plan take N times as much as it may, and its steps be N times as many");
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

  public static Option followLinks() {
    return plain(FOLLOW_LINKS, "write through links; without it, what is a link is not written");
  }

  /** Returns the options of a command about one plan: its own, and what the plan is judged by. */
  public static List<Option> ofOnePlan(Option... own) {
    List<Option> all = new ArrayList<>(List.of(own));
    all.addAll(List.of(color(), library(), config(), noConfig(), profile(), stdinFilename()));
    all.add(raiseLimits());
    return all;
  }

  static Option help() {
    return Option.builder("h").longOpt(HELP).desc("print this help").get();
  }

  /** Returns an option with a value. */
  public static Option value(String name, String value, String description) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
  }

  /** Returns an option with a value that also has a short form. */
  public static Option value(String letter, String name, String value, String description) {
    return Option.builder(letter).longOpt(name).hasArg().argName(value).desc(description).get();
  }

  /** Returns an option without value. */
  public static Option plain(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }
}
