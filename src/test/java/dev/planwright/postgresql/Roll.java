package dev.planwright.postgresql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the scripts of a procedure from server to server, as they say themselves. */
final class Roll {

  private static final Pattern NEXT =
      Pattern.compile("On \\S+ run: +(sh \\S+\\.sh(?: --got S\\d+)?)");
  private static final Pattern STATUS = Pattern.compile("== ([A-Z]+)(?: (\\S+))?\\s*$");

  private static int rolls;

  private final Servers servers;
  private final int number = ++rolls;
  private final Map<String, String> cut = new HashMap<>();
  int cutOff;
  int interrupted;

  Roll(Servers servers) {
    this.servers = servers;
  }

  /** Lets the scripts be cut off at their Nth call of a program: before, during or after it. */
  Roll cutAt(int call, String how) {
    cut.put("CUT_FILE", calls().toString());
    cut.put("CUT_AT", String.valueOf(call));
    cut.put("CUT_HOW", how);
    cut.put("PATH", servers.folder.resolve("cut") + ":" + System.getenv("PATH"));
    return this;
  }

  /** Returns the file with a line for each call so far. */
  Path calls() {
    return servers.folder.resolve("sock/calls-" + number);
  }

  /** Runs everything, from the first server's script on. */
  void operate() throws IOException {
    String command = "sh a.sh";
    for (int runs = 0; runs < 60; runs++) {
      Servers.Ran ran = servers.operate(command, cut);
      Matcher status = STATUS.matcher(ran.out());
      if (ran.code() == 137) {
        cutOff++;
        command = command.replaceAll(" --redo.*", "");
        continue;
      }
      if (!status.find()) {
        throw new IllegalStateException(command + ": " + ran.code() + " " + ran.out());
      }
      switch (status.group(1)) {
        case "COMPLETE" -> {
          return;
        }
        case "INTERRUPTED" -> {
          interrupted++;
          command = command.replaceAll(" --.*", "") + " --redo " + status.group(2);
        }
        case "HANDOVER" -> command = last(ran.out());
        default -> throw new IllegalStateException(command + ": " + ran.out());
      }
    }
    throw new IllegalStateException("no end");
  }

  private static String last(String out) {
    String found = "";
    Matcher next = NEXT.matcher(out);
    while (next.find()) {
      found = next.group(1);
    }
    return found;
  }
}
