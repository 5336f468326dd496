package dev.planwright.inventory;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and JSON with it, as a tree in which each part has its place. Scalars stay the texts
 * that they are written as.
 */
final class YamlTree {

  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 1_000_000;

  private final SourceFile source;
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private int nodes;

  private YamlTree(SourceFile source) {
    this.source = source;
  }

  /** A part of the text. */
  sealed interface Node {
    /** Returns where it is written. */
    Span span();

    /** Returns the tag that is written before it, or nothing. */
    String tag();
  }

  /** A scalar; plain if it has no quotes. */
  record Scalar(String text, boolean plain, String tag, Span span) implements Node {
    /** Returns whether it says that there is nothing. */
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** A list. */
  record Sequence(List<Node> elements, String tag, Span span) implements Node {}

  /** Keys and their values; a key may be there twice. */
  record Mapping(List<Entry> entries, String tag, Span span) implements Node {
    /** Returns the value of a key, or null. */
    @Nullable Node get(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}

  /** What is wrong with a text, and where. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Span span;

    Unreadable(String message, Span span) {
      super(message);
      this.span = span;
    }

    Span span() {
      return span;
    }

    String said() {
      return String.valueOf(getMessage());
    }
  }

  /** Returns the first document of a text; null where there is none. */
  static @Nullable Node read(SourceFile source) throws Unreadable {
    YamlTree tree = new YamlTree(source);
    try {
      LoadSettings settings =
          LoadSettings.builder().setCodePointLimit(Math.max(1, source.length())).build();
      return tree.read(new Parse(settings).parseString(source.text()));
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      int at = mark.map(tree::offset).orElse(0);
      throw new Unreadable(
          "this is no YAML: " + String.valueOf(e.getProblem()).replace('\n', ' '),
          source.span(at, at));
    } catch (YamlEngineException e) {
      throw new Unreadable(
          "this is no YAML: it holds a character that YAML has not", source.span(0, 0));
    }
  }

  /** A list or a mapping that is not at its end, with what is in it so far. */
  private record Open(CollectionStartEvent start, List<Node> parts) {}

  private @Nullable Node read(Iterable<Event> events) throws Unreadable {
    Deque<Open> open = new ArrayDeque<>();
    @Nullable Node whole = null;
    for (Event event : events) {
      Node done;
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> {
          if (open.size() >= DEEPEST) {
            throw new Unreadable("this is nested too deep", span(event, event));
          }
          open.push(new Open((CollectionStartEvent) event, new ArrayList<>()));
          continue;
        }
        case MappingEnd, SequenceEnd -> {
          Open ended = open.pop();
          done = collection(ended, span(ended.start(), event));
          remember(ended.start().getAnchor(), done);
        }
        case Scalar -> {
          ScalarEvent scalar = (ScalarEvent) event;
          done =
              new Scalar(
                  scalar.getValue(),
                  scalar.isPlain(),
                  scalar.getTag().orElse(""),
                  span(event, event));
          remember(scalar.getAnchor(), done);
        }
        case Alias -> done = alias((AliasEvent) event);
        case DocumentStart -> {
          if (whole != null) {
            throw new Unreadable("an inventory is one document", span(event, event));
          }
          continue;
        }
        default -> {
          continue;
        }
      }
      nodes++;
      if (open.isEmpty()) {
        whole = done;
      } else {
        open.peek().parts().add(done);
      }
    }
    return whole;
  }

  private void remember(Optional<Anchor> anchor, Node node) {
    anchor.ifPresent(name -> anchors.put(name, node));
  }

  private Node alias(AliasEvent event) throws Unreadable {
    Node named = anchors.get(event.getAlias());
    if (named == null) {
      throw new Unreadable(
          "nothing has the name of this alias, or it holds itself", span(event, event));
    }
    nodes += size(named, MOST_NODES - nodes);
    if (nodes >= MOST_NODES) {
      throw new Unreadable("aliases repeat too much", span(event, event));
    }
    return named;
  }

  private static int size(Node node, int most) {
    int size = 1;
    List<Node> parts =
        switch (node) {
          case Scalar _ -> List.of();
          case Sequence(var elements, _, _) -> elements;
          case Mapping(var entries, _, _) -> entries.stream().map(Entry::value).toList();
        };
    for (Node part : parts) {
      if (size > most) {
        return size;
      }
      size += size(part, most - size);
    }
    return size;
  }

  private Node collection(Open ended, Span span) throws Unreadable {
    String tag = ended.start().getTag().orElse("");
    if (!(ended.start() instanceof MappingStartEvent)) {
      return new Sequence(List.copyOf(ended.parts()), tag, span);
    }
    List<Entry> entries = new ArrayList<>();
    List<Entry> merged = new ArrayList<>();
    for (int i = 0; i + 1 < ended.parts().size(); i += 2) {
      Node value = ended.parts().get(i + 1);
      if (!(ended.parts().get(i) instanceof Scalar key)) {
        throw new Unreadable("a key is a word or a text", ended.parts().get(i).span());
      }
      if (key.plain() && key.text().equals("<<")) {
        merged.addAll(merged(value));
      } else {
        entries.add(new Entry(key, value));
      }
    }
    for (Entry entry : merged) {
      boolean isNew =
          entries.stream().noneMatch(each -> each.key().text().equals(entry.key().text()));
      if (isNew) {
        entries.add(entry);
      }
    }
    return new Mapping(List.copyOf(entries), tag, span);
  }

  private static List<Entry> merged(Node value) {
    return switch (value) {
      case Mapping mapping -> mapping.entries();
      case Sequence list ->
          list.elements().stream().flatMap(each -> merged(each).stream()).toList();
      case Scalar _ -> List.of();
    };
  }

  private Span span(Event from, Event to) {
    int start = from.getStartMark().map(this::offset).orElse(0);
    int end = to.getEndMark().map(this::offset).orElse(start);
    return source.span(start, Math.max(start, end));
  }

  /** Returns the offset of a mark, which counts characters where this program counts units. */
  private int offset(Mark mark) {
    int line = Math.min(mark.getLine() + 1, source.lineCount());
    int start = source.lineStart(line);
    String text = source.text();
    int at = start;
    for (int i = 0; i < mark.getColumn() && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, text.length());
  }
}
