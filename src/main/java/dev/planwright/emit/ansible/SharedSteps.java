package dev.planwright.emit.ansible;

import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.Escaped;
import dev.planwright.markup.Identifier;
import dev.planwright.markup.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one step of what several hosts do at the same time.
 *
 * <p>What is the same at all hosts stays as it is. A text that differs becomes a variable of each
 * host. Where anything else differs, such as how many parts a step has, or where a person has a
 * part in it, there is no such step.
 *
 * <p>A shared step and its parts have {@code own}, the variable that holds the id of the host's own
 * step; a part also {@code part}, what follows it in the name of its files. {@code ids} are the ids
 * of all hosts, and {@code title} is what the host's own step is called.
 */
final class SharedSteps {

  private static final Set<String> NOT_SHOWN = Set.of("prompt", "machine");

  private final List<String> hosts;
  private final List<Map<String, YamlText>> variables = new ArrayList<>();
  private int steps;

  /** Takes the names of the hosts. */
  SharedSteps(List<String> hosts) {
    this.hosts = List.copyOf(hosts);
    hosts.forEach(_ -> variables.add(new LinkedHashMap<>()));
  }

  /** Returns one step for a step of each host, in their order; null if there is none. */
  @Nullable TemplateData of(List<String> ids, List<TemplateData> each) {
    List<Map<String, YamlText>> before = new ArrayList<>();
    variables.forEach(known -> before.add(new LinkedHashMap<>(known)));
    Identifier own = new Identifier("s" + (steps + 1));
    for (int i = 0; i < hosts.size(); i++) {
      variables.get(i).put(own.source(), YamlText.of(ids.get(i)));
    }
    Object merged = isSilent(each.getFirst()) ? merged("", new ArrayList<Object>(each)) : null;
    if (!(merged instanceof TemplateData step)) {
      for (int i = 0; i < hosts.size(); i++) {
        variables.get(i).clear();
        variables.get(i).putAll(before.get(i));
      }
      return null;
    }
    steps++;
    List<Identifier> all = ids.stream().map(Identifier::new).toList();
    List<TemplateData> parts = new ArrayList<>();
    if (step.values().get("parts") instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String suffix = list.size() == 1 ? "" : "-" + (i + 1);
        parts.add(
            ((TemplateData) list.get(i)).put("own", own).id("part", suffix).texts("ids", all));
      }
    }
    Object title = step.values().get("name");
    return step.groups("parts", parts)
        .put("own", own)
        .id("part", "")
        .texts("ids", all)
        .copy("title", title == null ? YamlText.of("") : title)
        .put("name", YamlText.of(label(ids)));
  }

  /** Returns the variables of each host, in their order. */
  List<TemplateData> members() {
    List<TemplateData> members = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      List<TemplateData> own = new ArrayList<>();
      variables
          .get(i)
          .forEach(
              (name, value) -> own.add(new TemplateData().id("name", name).put("value", value)));
      members.add(
          new TemplateData().put("host", YamlText.of(hosts.get(i))).groups("variables", own));
    }
    return members;
  }

  private static String label(List<String> ids) {
    return ids.size() > 10
        ? String.join(", ", ids.subList(0, 9)) + " and " + (ids.size() - 9) + " more"
        : String.join(", ", ids);
  }

  /** Returns whether no person has a part in a step: a question would be asked of one host only. */
  private static boolean isSilent(TemplateData step) {
    if (!(step.values().get("parts") instanceof List<?> parts)) {
      return false;
    }
    for (Object part : parts) {
      Map<String, Object> values = ((TemplateData) part).values();
      String kind = values.get("kind") instanceof Identifier word ? word.source() : "";
      boolean does = kind.equals("run") || kind.equals("wait");
      if (!does || values.containsKey("service") || Boolean.TRUE.equals(values.get("checked"))) {
        return false;
      }
    }
    return true;
  }

  /** Returns one value that serves all hosts, such as a variable, or null if there is none. */
  private @Nullable Object merged(String name, List<Object> values) {
    Object first = values.getFirst();
    return switch (first) {
      case TemplateData _ -> group(values);
      case List<?> _ -> list(name, values);
      case Escaped _ -> text(name, values);
      default -> isSame(values) ? first : null;
    };
  }

  private static boolean isSame(List<Object> values) {
    return values.stream().allMatch(values.getFirst()::equals);
  }

  private @Nullable Object group(List<Object> values) {
    TemplateData merged = new TemplateData();
    Map<String, Object> first = ((TemplateData) values.getFirst()).values();
    for (Object value : values) {
      if (!(value instanceof TemplateData group)
          || !group.values().keySet().equals(first.keySet())) {
        return null;
      }
    }
    for (String name : first.keySet()) {
      List<Object> each = new ArrayList<>();
      values.forEach(value -> each.add(((TemplateData) value).values().getOrDefault(name, "")));
      boolean named = name.equals("id") || name.equals("marker") || NOT_SHOWN.contains(name);
      Object one = named ? each.getFirst() : merged(name, each);
      if (one == null) {
        return null;
      }
      merged.copy(name, one);
    }
    return merged;
  }

  /** Lists of lines may differ in length; what is missing is empty. */
  private @Nullable Object list(String name, List<Object> values) {
    int longest = 0;
    boolean lines = true;
    for (Object value : values) {
      List<?> list = (List<?>) value;
      longest = Math.max(longest, list.size());
      lines &= list.stream().allMatch(YamlText.class::isInstance);
    }
    List<Object> merged = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      List<Object> each = new ArrayList<>();
      for (Object value : values) {
        List<?> list = (List<?>) value;
        if (i < list.size()) {
          each.add(list.get(i));
        } else if (lines) {
          each.add(YamlText.of(""));
        } else {
          return null;
        }
      }
      Object one = merged(name, each);
      if (one == null) {
        return null;
      }
      merged.add(one);
    }
    return List.copyOf(merged);
  }

  private @Nullable Object text(String name, List<Object> values) {
    if (isSame(values)) {
      return values.getFirst();
    }
    if (name.equals("output") || !values.stream().allMatch(YamlText.class::isInstance)) {
      return null;
    }
    Identifier variable = new Identifier("t" + (variables.getFirst().size() + 1));
    for (int i = 0; i < values.size(); i++) {
      variables.get(i).put(variable.source(), (YamlText) values.get(i));
    }
    // Ansible reads a value that begins with a bracket once more; a blank before it forbids that.
    return YamlText.variable(name.equals("command") ? " " : "", variable);
  }
}
