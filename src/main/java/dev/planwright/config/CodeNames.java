package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import java.util.List;

/** What can be set, and to what. */
final class CodeNames {

  static final String EXTEND = "extend";
  static final String LIBRARY = "library";
  static final String EXCLUDE = "exclude";
  static final String FAIL_ON = "fail-on";
  static final String PROFILE = "profile";
  static final String PATHS = "paths";
  static final String UNKNOWN = "unknown";
  static final String WAIVER = "waiver";
  static final String ARTIFACTS = "artifacts";
  static final String PINS = "pins";
  static final String OFF = "off";

  /** What a project sets once, in the order in which it is listed. */
  static final List<String> OF_PROJECT =
      List.of(EXTEND, LIBRARY, EXCLUDE, ARTIFACTS, PROFILE, FAIL_ON, UNKNOWN, WAIVER);

  /** What a profile sets. */
  static final List<String> OF_PROFILE = List.of(PATHS, FAIL_ON, UNKNOWN, WAIVER);

  static final List<String> WEIGHTS = List.of("error", "warning", "note");
  static final List<String> WEIGHTS_AND_OFF = List.of("error", "warning", "note", OFF);

  /** The profiles that are always there. */
  static final List<String> BUILT_IN = List.of("draft", "review", "execute");

  private CodeNames() {}

  /** Returns what a profile that is always there sets, or an empty text. */
  static String builtIn(String profile, String name) {
    return switch (profile + " " + name) {
      case "draft " + FAIL_ON, "execute " + UNKNOWN, "execute " + WAIVER -> "error";
      case "draft " + UNKNOWN, "draft " + WAIVER -> "note";
      case "review " + FAIL_ON, "execute " + FAIL_ON -> "warning";
      default -> "";
    };
  }

  /** Returns what a setting may be, or nothing if it is no choice. */
  static List<String> choices(String name) {
    return switch (name) {
      case FAIL_ON, UNKNOWN -> WEIGHTS;
      case ARTIFACTS -> ArtifactKind.words();
      case EXTEND, LIBRARY, EXCLUDE, PROFILE, PATHS -> List.of();
      default -> WEIGHTS_AND_OFF;
    };
  }

  /** Returns whether a setting has one value only. */
  static boolean isSingle(String name) {
    return !List.of(LIBRARY, EXCLUDE, PATHS, ARTIFACTS).contains(name);
  }

  /** Returns whether a name is the code of a finding. */
  static boolean isCode(String name) {
    return name.indexOf('/') >= 0 || isOfCompiler(name);
  }

  /** Returns whether a name looks like a code of the compiler. */
  static boolean isOfCompiler(String name) {
    return Code.isFormed(name);
  }
}
