package dev.planwright.emit.template;

import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the language of templates has and a project's own templates must not use: what differs from
 * run to run, what makes programs of texts, and what can run for ever without being counted.
 *
 * <p>FreeMarker shows the tree of a template through types that it calls deprecated, since they may
 * change; it has no others.
 */
@SuppressWarnings("deprecation")
final class TemplateLimits {

  private static final Map<Pattern, String> FORBIDDEN = forbidden();
  private static final Pattern CALL =
      Pattern.compile("\\?\\s*(replace|split|ensure_starts_with|ensureStartsWith)\\s*\\(");
  private static final Pattern NO_PATTERN = Pattern.compile("([\"'])[a-qs-z]*\\1");

  /** What a template uses that it must not, in words, and the line. */
  record Use(int line, String what) {}

  private TemplateLimits() {}

  private static Map<Pattern, String> forbidden() {
    Map<Pattern, String> all = new LinkedHashMap<>();
    all.put(
        Pattern.compile("(?<![\\w\\])}\"'])\\.\\s*now\\b"),
        "`.now` is another in every run; the same plan gives the same bytes");
    all.put(
        Pattern.compile("\\?\\s*(eval_json|evalJson|eval|interpret|new|api|has_api|hasApi)\\b"),
        "`?$1` makes a program of a text, which templates do not");
    all.put(
        Pattern.compile("\\?\\s*(matches)\\b"),
        "`?$1` can search for ever; use `?contains`, `?starts_with` or `?ends_with`");
    all.put(
        Pattern.compile("\\?\\s*((?:left|right)(?:_p|P)ad)\\b(?!\\s*\\(\\s*\\d{1,3}\\s*[,)])"),
        "`?$1` can fill all memory, unless its width is written as a number below 1000");
    all.put(
        Pattern.compile("^#(setting)\\b"), "`<#$1>` changes how values are written in other files");
    all.put(
        Pattern.compile("^#include\\b.*\\bencoding\\s*=|\\.\\s*get_optional_template\\b"),
        "a template is included by its name alone");
    return all;
  }

  /**
   * Has the turns of a template counted, and returns the first thing that it uses and must not, or
   * null.
   */
  static @Nullable Use apply(Template template) {
    Use use = use(template.getRootTreeNode());
    if (use == null) {
      _CoreAPI.addThreadInterruptedChecks(template);
    }
    return use;
  }

  private static @Nullable Use use(@Nullable TemplateElement element) {
    if (element == null) {
      return null;
    }
    String described = element.getDescription();
    if (!described.startsWith("text ") && !described.startsWith("#text")) {
      String search = search(described);
      if (!search.isEmpty()) {
        return new Use(
            element.getBeginLine(), "`?" + search + "` by a pattern can search for ever");
      }
      for (Map.Entry<Pattern, String> each : FORBIDDEN.entrySet()) {
        Matcher found = each.getKey().matcher(described);
        if (found.find()) {
          String word = found.groupCount() == 0 ? "" : String.valueOf(found.group(1));
          return new Use(element.getBeginLine(), each.getValue().replace("$1", word));
        }
      }
    }
    Enumeration<?> children = element.children();
    while (children.hasMoreElements()) {
      Use use = use((TemplateElement) children.nextElement());
      if (use != null) {
        return use;
      }
    }
    return null;
  }

  /** Returns the name of a built-in that is told to take its argument as a pattern, or nothing. */
  private static String search(String described) {
    Matcher calls = CALL.matcher(described);
    while (calls.find()) {
      List<String> arguments = arguments(described, calls.end());
      boolean whole = calls.group(1).equals("replace");
      boolean bare = arguments.size() < (whole ? 3 : 2);
      if (!bare && !NO_PATTERN.matcher(arguments.getLast()).matches()) {
        return calls.group(1);
      }
    }
    return "";
  }

  /** Returns the arguments of a call whose first one begins at an offset. */
  private static List<String> arguments(String text, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ',' && depth == 0) {
        arguments.add(text.substring(start, i).strip());
        start = i + 1;
      } else if ((c == ')' || c == ']' || c == '}') && depth-- == 0) {
        arguments.add(text.substring(start, i).strip());
        return arguments;
      }
    }
    return arguments;
  }
}
