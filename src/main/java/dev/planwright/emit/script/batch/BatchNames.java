package dev.planwright.emit.script.batch;

import dev.planwright.model.PlanObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which names of machines can also be names of scripts. */
final class BatchNames {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,14}");
  private static final Pattern DEVICE =
      Pattern.compile("con|prn|aux|nul|clock|(com|lpt)[0-9]|conin|conout");

  /** What the command interpreter has built in, and the programs that every script starts. */
  private static final Set<String> COMMANDS =
      Set.of(
          ("assoc at attrib break call cd chdir cls cmd color copy date del dir echo endlocal erase"
               + " exit find for ftype goto if md mkdir move path pause ping popd prompt pushd rd"
               + " regedit rem ren rename rmdir set setlocal shift start time title type ver verify"
               + " vol")
              .split(" "));

  private BatchNames() {}

  /**
   * Adds a finding for each machine whose name is none for a script.
   *
   * @param programs the programs that the scripts start; a script of such a name would be found
   *     first
   */
  static void check(List<PlanObject> machines, Set<String> programs, BatchFindings findings) {
    findings.names(
        machines,
        name -> fault(name, programs),
        "give the machine's computer name: up to 15 letters, digits, - or _");
  }

  private static @Nullable String fault(String name, Set<String> programs) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(name).matches()) {
      return name.length() > 15
          ? "it has more than 15 characters"
          : "it holds other characters than letters, digits, - and _, or begins with -";
    }
    if (DEVICE.matcher(lower).matches()) {
      return "it is the name of a device";
    }
    if (COMMANDS.contains(lower) || programs.contains(lower) || programs.contains(lower + ".exe")) {
      return "a command of that name would start the script in its place";
    }
    return null;
  }
}
