package dev.planwright.fuzz;

import dev.planwright.syntax.antlr.PlanLexer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes values that nobody expects into a plan. */
final class HostileLiterals {

  /** What a text, or a name between quotes, may hold. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "  x  ",
          "\t",
          "-",
          "--",
          ".",
          "..",
          "...",
          "../..",
          "..\\..\\x",
          "/",
          "//",
          "\\",
          "/etc/passwd",
          "C:",
          "C:\\",
          "C:\\..",
          "c:\\a b\\",
          "\\\\server\\share",
          "\\\\?\\C:\\x",
          "con",
          "NUL.txt",
          "aux.",
          "a/b",
          "a\\b",
          "a:b",
          "x ",
          " x",
          "x.",
          "*",
          "?",
          "%",
          "%%",
          "%x%",
          "%PATH%",
          "%1",
          "%~dp0",
          "!x!",
          "^",
          "^^",
          "&",
          "&&",
          "|",
          "||",
          ">",
          "<",
          ">>x",
          "(",
          ")",
          "()",
          "\"",
          "\"\"\"",
          "'",
          "''",
          "`",
          "``",
          "```",
          "$",
          "$$",
          "${",
          "${}",
          "${x",
          "${x}",
          "${${x}}",
          "${1}",
          "${\"",
          "${1 + }",
          "$x",
          "#{x}",
          "<#list x as y>",
          "[=x]",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "]]>",
          "&amp;",
          "&#0;",
          "<b>",
          "[x](y)",
          "![x](y)",
          "# x",
          "## x",
          "* x",
          "- x",
          "1. x",
          "---",
          "===",
          "|a|b|",
          "\\|",
          "\\\\",
          "\\n",
          "_x_",
          "**x**",
          "~~x~~",
          "@echo off",
          "rem x",
          ":x",
          "goto x",
          "exit /b 1",
          "a;b",
          "a,b",
          "a=b",
          "a b=c",
          "echo x",
          "\u0000",
          "\u0001",
          "\u0007",
          "\b",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u0130",
          "\u200b",
          "\u200f",
          "\u2028",
          "\u202e",
          "\u3000",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\u00e9",
          "e\u0301",
          "\u00df",
          "\u65e5\u672c\u8a9e",
          "\ud83d\ude80",
          "\ud800",
          "\udc00",
          "\udc00\ud800",
          "none",
          "true",
          "plan",
          "0",
          "-1",
          "1.2.3",
          "2024-02-30",
          "::1",
          "null");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "00",
          "01",
          "1",
          "0.0",
          "1.0",
          "1.00",
          "1.2.3.4.5.6.7.8.9",
          "127",
          "128",
          "255",
          "256",
          "65535",
          "65536",
          "2147483647",
          "2147483648",
          "4294967296",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999999999999999",
          "0.00000000000000000001",
          "4rc1",
          "16beta2",
          "1.30.0-rc.1",
          "1a",
          "1z",
          "300.300.300.300",
          "1.1.1.1",
          "0.0.0.0");

  private static final List<String> DATES =
      List.of("0000-00-00", "0001-01-01", "9999-12-31", "2024-02-29", "2023-02-29", "2026-13-01");

  private static final List<String> ADDRESSES =
      List.of(
          "::", "::1", "1::2::3", "fe80::1/64", "10.0.0.0/8", "10.0.0.0/33", "1:2:3:4:5:6:7:8:9");

  /** Names without quotes, with those of the language and of systems. */
  private static final List<String> NAMES =
      List.of(
          "_",
          "__",
          "x",
          "X",
          "s",
          "min",
          "plan",
          "text",
          "name",
          "level",
          "none",
          "true",
          "false",
          "self",
          "con",
          "NUL",
          "com1",
          "first",
          "count",
          "same",
          "path",
          "version",
          "all",
          "no",
          "and",
          "in",
          "has",
          "on",
          "when",
          "from",
          "let",
          "for",
          "target",
          "on-",
          "a-b-c-d-e-f-g",
          "e1",
          "x0");

  private static final int[] LENGTHS = {64, 65, 255, 256, 300, 1000, 8192, 20_000};

  private final SplittableRandom random;
  private String text;

  private HostileLiterals(String text, SplittableRandom random) {
    this.text = text;
    this.random = random;
  }

  /** Returns a text in which one to three values, or all uses of a name, are other ones. */
  static String put(String text, SplittableRandom random) {
    HostileLiterals values = new HostileLiterals(text, random);
    for (int i = random.nextInt(3); i >= 0; i--) {
      values.put();
    }
    return values.text;
  }

  private void put() {
    List<Seed.Word> words = Seed.words(text);
    if (words.isEmpty() || random.nextInt(40) == 0) {
      int at = random.nextInt(text.length() + 1);
      text = text.substring(0, at) + pick(TEXTS) + text.substring(at);
      return;
    }
    Seed.Word word = words.get(random.nextInt(words.size()));
    String old = text.substring(word.start(), word.end());
    if (word.type() == PlanLexer.NAME) {
      rename(old);
    } else {
      text = text.substring(0, word.start()) + value(word, old) + text.substring(word.end());
    }
  }

  /** Renames everything of a name, so that what was whole stays whole. */
  private void rename(String old) {
    String name = random.nextInt(3) == 0 ? quoted(hostile()) : plainName();
    Pattern whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(old) + "(?![\\w-])");
    text = whole.matcher(text).replaceAll(Matcher.quoteReplacement(name));
  }

  private String plainName() {
    return random.nextInt(6) == 0 ? "n".repeat(length()) : pick(NAMES);
  }

  private String value(Seed.Word word, String old) {
    return switch (word.type()) {
      case PlanLexer.VERSION -> pick(NUMBERS);
      case PlanLexer.DATE -> pick(DATES);
      case PlanLexer.ADDRESS -> pick(ADDRESSES);
      default -> changed(old);
    };
  }

  /** Returns a text that is another one, or that has something in it. */
  private String changed(String old) {
    if (random.nextInt(10) == 0) {
      return "\"\"\"\n  " + hostile() + "\n  " + hostile() + "\n  \"\"\"";
    }
    if (random.nextInt(20) == 0) {
      return '"' + hostile() + '"';
    }
    if (random.nextBoolean() && old.length() > 2 && !old.startsWith("\"\"")) {
      int at = 1 + random.nextInt(old.length() - 1);
      String more = hostile().replace("\"", "\"\"");
      return old.substring(0, at) + more + old.substring(at);
    }
    return quoted(hostile());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String hostile() {
    return switch (random.nextInt(30)) {
      case 0 -> pick(TEXTS).repeat(1 + random.nextInt(40));
      case 1 -> "long ".repeat(length() / 5);
      case 2 -> "y".repeat(length());
      case 3, 4, 5, 6 -> pick(TEXTS) + pick(TEXTS);
      default -> pick(TEXTS);
    };
  }

  /** Short ones more often than long ones, which take longer. */
  private int length() {
    return LENGTHS[Math.min(random.nextInt(LENGTHS.length), random.nextInt(LENGTHS.length))];
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
