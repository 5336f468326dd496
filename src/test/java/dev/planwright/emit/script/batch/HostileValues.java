package dev.planwright.emit.script.batch;

import java.util.Random;

/** Makes names, texts and paths as nobody should write them. */
final class HostileValues {

  private HostileValues() {}

  /** Returns a text of printable ASCII. */
  static String printable(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(20) + 1; n > 0; n--) {
      text.append((char) (' ' + random.nextInt(95)));
    }
    return text.toString().replace('}', '{');
  }

  /** What has a meaning to an interpreter, to a C program, or to a file. */
  static String pieces(Random random) {
    String[] parts = {
      "\"",
      "%",
      "%PATH%",
      "%%",
      "^",
      "|",
      ">",
      "<",
      "&",
      "&&",
      "\n",
      "\r\n",
      "\t",
      "\u0000",
      "\u001a",
      "\u0007",
      "caf\u00e9",
      "\u2013",
      "\ud83d\ude00",
      "\\",
      "\\\\",
      "-",
      "/",
      "--x",
      "!x!",
      "(",
      ")",
      ";",
      ",",
      "=",
      "'",
      "`",
      "*",
      "?",
      "~1",
      "@",
      "nul",
      "a",
      "B c",
      " "
    };
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(5) + 1; n > 0; n--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  /** Returns a path with such parts. */
  static String path(Random random) {
    StringBuilder path = new StringBuilder(random.nextBoolean() ? "C:" : "\\\\server");
    for (int n = random.nextInt(4) + 1; n > 0; n--) {
      path.append('\\').append(random.nextInt(3) == 0 ? pieces(random) : printable(random));
    }
    return path.toString();
  }
}
