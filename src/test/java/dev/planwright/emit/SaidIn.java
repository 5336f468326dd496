package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.planwright.emit.markdown.RenderedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What an artifact says is to be done, read as its readers read it. */
final class SaidIn {

  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern PLACE = Pattern.compile("<a id=\"step-([sb])\\d+\">");

  /** What follows a title: that the machine restarts, and how long it takes. */
  private static final Pattern AFTER = Pattern.compile("( · restart)?( \\(\\d[^()]*\\))?$");

  private static final Pattern LABEL = Pattern.compile("(?md)^:(S\\d+)\\r$");
  private static final Pattern COMMAND = Pattern.compile("(?md)^set PW_CMD=([^\\r]+)\\r$");
  private static final Pattern ECHO = Pattern.compile("(?md)^echo *([^\\r]*)\\r$");

  private SaidIn() {}

  /** Reads the steps of a runbook in Markdown: {@code s} forth, {@code b} back. */
  static List<InstructionText> markdown(String text, String sort) {
    List<InstructionText> all = new ArrayList<>();
    MARKDOWN
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(ListItem item) {
                Node head = item.getFirstChild();
                HtmlInline place = first(head, HtmlInline.class);
                Matcher matcher = PLACE.matcher(place == null ? "" : place.getLiteral());
                if (!matcher.lookingAt()) {
                  visitChildren(item);
                } else if (matcher.group(1).equals(sort) && first(head, Code.class) != null) {
                  step(item, head, all);
                }
              }
            });
    return all;
  }

  private static <T extends Node> T first(Node parent, Class<T> kind) {
    Node child = parent == null ? null : parent.getFirstChild();
    while (child != null && !kind.isInstance(child)) {
      child = child.getNext();
    }
    return kind.cast(child);
  }

  private static void step(ListItem item, Node head, List<InstructionText> all) {
    String machine = first(head, Code.class).getLiteral();
    String shown = RenderedText.text(head).replaceFirst("^\\[ \\] ", "");
    String id = shown.substring(0, shown.indexOf(' '));
    if (shown.startsWith("By hand:", id.length() + machine.length() + 2)) {
      return;
    }
    List<String> commands = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Node points = head.getNext();
    for (Node point = points == null ? null : points.getFirstChild();
        point != null;
        point = point.getNext()) {
      String label = RenderedText.text(point);
      point.accept(
          new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
              block.getLiteral().lines().forEach(commands::add);
            }

            @Override
            public void visit(Code code) {
              if (label.startsWith("Do:") && !typed(code)) {
                values.add(code.getLiteral());
              }
            }
          });
    }
    String title = shown.substring(id.length() + machine.length() + 2);
    all.add(
        new InstructionText(id, machine, AFTER.matcher(title).replaceFirst(""), commands, values));
  }

  /** A command that a person types is no value; it stands behind words of ours. */
  private static boolean typed(Code code) {
    Node before = code.getPrevious();
    return before != null && RenderedText.text(before).contains("Type this yourself");
  }

  /** Reads the steps of a page. */
  static List<InstructionText> page(String text, String sort) {
    List<InstructionText> all = new ArrayList<>();
    for (Element article : Jsoup.parse(text).select("article.step[id^=step-" + sort + "]")) {
      Element head = article.selectFirst("h4");
      if (head.selectFirst("> code") == null || head.text().contains(" By hand: undo ")) {
        continue;
      }
      String id = head.selectFirst(".id").text();
      String machine = head.selectFirst("> code").text();
      Element bare = head.clone();
      bare.select(".tag, .meta, .id").remove();
      String title = bare.text().substring(machine.length() + 1);
      List<String> commands = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (Element point : article.select("dl.points > div")) {
        point.select("pre").forEach(block -> block.wholeText().lines().forEach(commands::add));
        if (point.selectFirst("dt").text().equals("Do")) {
          for (Element code : point.select("code")) {
            if (!code.parent().ownText().startsWith("Type this yourself")) {
              values.add(code.wholeText());
            }
          }
        }
      }
      all.add(new InstructionText(id, machine, title, commands, values));
    }
    return all;
  }

  /** Reads the steps of {@code procedure.json}. */
  static List<InstructionText> json(String text, boolean back) {
    JsonObject root = JsonParser.parseString(text).getAsJsonObject();
    List<InstructionText> all = new ArrayList<>();
    if (!back) {
      for (JsonElement phase : root.getAsJsonArray("phases")) {
        steps(phase.getAsJsonObject().getAsJsonArray("steps"), all);
      }
      return all;
    }
    for (JsonElement way : root.getAsJsonObject("backout").getAsJsonArray("ways")) {
      for (JsonElement taken : way.getAsJsonObject().getAsJsonArray("taken")) {
        steps(taken.getAsJsonObject().getAsJsonArray("steps"), all);
      }
    }
    return all;
  }

  private static void steps(JsonArray steps, List<InstructionText> all) {
    for (JsonElement each : steps) {
      JsonObject step = each.getAsJsonObject();
      List<String> commands = texts(step.getAsJsonArray("guards"));
      List<String> values = new ArrayList<>();
      for (JsonElement part : step.getAsJsonArray("do")) {
        JsonObject instruction = part.getAsJsonObject();
        switch (instruction.get("by").getAsString()) {
          case "run", "wait" -> commands.add(instruction.get("text").getAsString());
          case "ask" -> values.addAll(texts(instruction.getAsJsonArray("values")));
          default -> {}
        }
      }
      values.removeIf(String::isEmpty);
      all.add(
          new InstructionText(
              step.get("id").getAsString(),
              step.get("machine").getAsString(),
              step.get("title").getAsString(),
              commands,
              values));
    }
  }

  private static List<String> texts(JsonArray array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.getAsString()));
    return texts;
  }

  /** Compares a script, which prints its values among the words, with the steps of its machine. */
  static void assertScript(List<InstructionText> expected, String text, String artifact) {
    List<String> ids = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    LABEL
        .matcher(text)
        .results()
        .forEach(label -> {
          ids.add(label.group(1));
          starts.add(label.start());
        });
    assertEquals(expected.stream().map(InstructionText::id).toList(), ids, artifact);
    starts.add(text.indexOf("\r\n:finish\r\n"));
    for (int i = 0; i < expected.size(); i++) {
      InstructionText said = expected.get(i);
      String step = text.substring(starts.get(i), starts.get(i + 1));
      List<String> commands =
          COMMAND.matcher(step).results().map(command -> command.group(1)).toList();
      assertEquals(said.commands(), commands, artifact + " " + said.id());
      assertPrints(said, printed(step), artifact);
    }
  }

  private static void assertPrints(InstructionText said, String printed, String artifact) {
    int from = 0;
    List<String> wanted = new ArrayList<>(List.of("[" + said.id() + "]" + said.title()));
    wanted.addAll(said.values());
    for (String value : wanted) {
      int at = printed.indexOf(value.replace(" ", ""), from);
      assertTrue(at >= 0, () -> artifact + " " + said.id() + " does not print " + value);
      from = at + 1;
    }
  }

  /** Returns what a person sees, without blanks, since lines are broken at them. */
  private static String printed(String step) {
    StringBuilder printed = new StringBuilder();
    ECHO.matcher(step)
        .results()
        .forEach(line -> {
          String said = line.group(1);
          boolean quoted = false;
          for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            quoted ^= c == '"';
            boolean escapes = (c == '^' && !quoted) || c == '%';
            if (escapes && i + 1 < said.length()) {
              i++;
            }
            if (said.charAt(i) != ' ') {
              printed.append(said.charAt(i));
            }
          }
        });
    return printed.toString();
  }
}
