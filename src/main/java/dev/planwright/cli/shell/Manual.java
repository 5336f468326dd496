package dev.planwright.cli.shell;

import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Usage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the manual page in the macros of man(7). It bears no date, so that it is reproducible. */
final class Manual {

  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  private Manual() {}

  /** Returns the page for these commands. */
  static String of(List<Usage> commands) {
    StringBuilder page =
        new StringBuilder(
            """
            .TH PLANWRIGHT 1 "" "Planwright" "User Commands"
            .SH NAME
            planwright \\- check and compile install procedures for several machines
            .SH SYNOPSIS
            .B planwright
            .I command
            .RI [ option ]...
            .RI [ path ]...
            .SH DESCRIPTION
            A plan says what a cluster has and what is wanted. Libraries say what the vendor's articles
            demand, each sentence with its source. Planwright checks plans against them, derives the order of
            all steps on all machines by simulating each, and writes runbooks and scripts.
            .SH COMMANDS
            """);
    commands.forEach(command -> command(page, command));
    page.append(
        """
        .SH EXIT STATUS
        .TP
        .B 0
        nothing was found at or above \\fB\\-\\-fail\\-on\\fR
        .TP
        .B 1
        findings
        .TP
        .B 2
        wrong usage, or a path that cannot be read or written
        .TP
        .B 3
        nothing was checked
        .TP
        .B 70
        a defect of Planwright; the message says what to report
        .SH ENVIRONMENT
        .TP
        .BR NO_COLOR ", " FORCE_COLOR ", " CLICOLOR_FORCE ", " CLICOLOR ", " TERM
        whether text is coloured, unless \\fB\\-\\-color\\fR says so
        .TP
        .B PLANWRIGHT_JAVA_HOME
        the JDK to run on
        .TP
        .B PLANWRIGHT_JAVA_OPTS
        further options for the Java machine
        """);
    return page.toString();
  }

  private static void command(StringBuilder page, Usage command) {
    page.append(".SS ").append(command.name()).append('\n');
    page.append(".B planwright ").append(text(command.name())).append('\n');
    page.append(text(command.synopsis())).append("\n.PP\n");
    page.append(sentence(command.summary())).append('\n');
    if (!command.text().isEmpty()) {
      page.append(".PP\n");
      for (String line : command.text().lines().toList()) {
        page.append(line.isEmpty() ? ".PP" : text(line.strip())).append('\n');
      }
    }
    for (Flag flag : command.flags()) {
      page.append(".TP\n");
      if (!flag.letter().isEmpty()) {
        page.append("\\fB\\-").append(flag.letter()).append("\\fR, ");
      }
      page.append("\\fB\\-\\-").append(text(flag.name())).append("\\fR");
      if (!flag.value().name().isEmpty()) {
        page.append(" \\fI").append(text(flag.value().name())).append("\\fR");
      }
      page.append('\n').append(text(flag.text())).append('\n');
    }
    page.append(".PP\nExample:\n.PP\n.nf\n.RS\n");
    command.example().forEach(line -> page.append(escaped(line)).append('\n'));
    page.append(".RE\n.fi\n");
  }

  private static String sentence(String text) {
    return text(text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".");
  }

  private static String text(String text) {
    return CODE.matcher(escaped(text))
        .replaceAll(code -> Matcher.quoteReplacement("\\fB" + code.group(1) + "\\fR"));
  }

  /** A backslash, a hyphen, and a dot or quote that begins a line mean something to man. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
