package dev.planwright.inventory;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.literal.Fault;
import dev.planwright.markup.VisibleText;
import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.Type;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what hosts of an inventory are as objects of a kind, and keeps what the kind cannot say. */
final class HostObjects {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(pass|secret|token|credential|private|api_?key).*");
  private static final int LONGEST = 60;

  private final Inventory inventory;
  private final Kind kind;
  private final InventoryFindings findings;
  private final PlanValue values;
  private final List<Carried> carried = new ArrayList<>();
  private final Map<String, List<String>> left = new LinkedHashMap<>();
  private final Map<Attribute, Given> around = new LinkedHashMap<>();
  private final Set<List<String>> clashes = new LinkedHashSet<>();

  HostObjects(Inventory inventory, Kind kind, InventoryFindings findings) {
    this.inventory = inventory;
    this.kind = kind;
    this.findings = findings;
    Set<String> names = new LinkedHashSet<>();
    inventory.hosts().forEach(host -> names.add(host.name()));
    this.values = new PlanValue(kind, names);
  }

  /** A host as an object: its name, and what is said of it, an attribute each. */
  record Carried(String name, List<String> said) {}

  /** A value of an attribute, what gives it, and where. */
  private record Given(String value, String by, Span span) {}

  /** Returns the objects; what is wrong is among the findings. */
  List<Carried> carry() {
    Map<String, Inventory.Host> named = new HashMap<>();
    for (Inventory.Host host : inventory.hosts()) {
      Fault fault = kind.named().fault(host.name());
      if (fault != null) {
        findings.add(
            Diagnostic.error(
                    Code.PW0836,
                    host.span(),
                    "no " + kind + " can have the name " + InventoryFindings.quoted(host.name()))
                .label(fault.problem())
                .help("rename the host in the inventory")
                .build());
        continue;
      }
      Inventory.Host same = named.putIfAbsent(kind.named().canonical(host.name()), host);
      if (same == null) {
        carried.add(new Carried(host.name(), said(host)));
      } else {
        findings.twice(host.name(), host.span(), same.span());
      }
    }
    inventory.groups().forEach(this::known);
    return carried;
  }

  /** Returns what the hosts say of an object around them, an attribute each. */
  List<String> saidOf(Kind outer) {
    return said(outer, around);
  }

  /** Returns what is given for attributes of a kind, in the order in which it declares them. */
  private static List<String> said(Kind of, Map<Attribute, Given> given) {
    List<String> said = new ArrayList<>();
    for (Attribute attribute : of.attributes()) {
      Given value = given.get(attribute);
      if (value != null) {
        said.add(attribute.name() + " = " + value.value());
      }
    }
    return said;
  }

  /** Returns what could not be said, and of which hosts. */
  Map<String, List<String>> left() {
    return left;
  }

  /** Returns the attributes that every object needs, and for which the kind has no value. */
  List<String> open() {
    List<String> open = new ArrayList<>();
    for (Attribute attribute : kind.attributes()) {
      boolean needed =
          attribute.initial() == null
              && !(attribute.type() instanceof Type.ListOf)
              && !(attribute.type() instanceof Type.Optional);
      boolean said =
          carried.stream()
              .allMatch(each ->
                  each.said().stream().anyMatch(line -> line.startsWith(attribute.name() + " = ")));
      if (needed && !said) {
        open.add(attribute.name());
      }
    }
    return open;
  }

  private List<String> said(Inventory.Host host) {
    Map<Attribute, Given> given = new HashMap<>();
    for (Inventory.Group group : host.groups()) {
      boolean known = false;
      for (Kind.Group meant : kind.groups()) {
        if (meant.name().equals(group.name())) {
          known = true;
          boolean own = meant.owner() == kind;
          String value = own ? meant.written().text() : HostNames.written(host.name());
          Given by = new Given(value, "the group " + group.name(), group.span());
          give(host, own ? given : around, meant.attribute(), by);
        }
      }
      if (!known && !isUnionOfKnown(group.name(), new LinkedHashSet<>())) {
        leave("group " + group.name(), host);
      }
    }
    for (Inventory.Variable variable : host.variables()) {
      variable(host, variable, given);
    }
    return said(kind, given);
  }

  private void variable(
      Inventory.Host host, Inventory.Variable variable, Map<Attribute, Given> given) {
    String name = variable.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Attribute attribute = kind.attribute(name);
    String value = attribute == null ? null : values.of(attribute.type(), variable);
    if (attribute != null && value != null) {
      Given own = new Given(value, "the variable " + variable.name(), variable.span());
      give(host, given, attribute, own);
      return;
    }
    if (attribute != null) {
      findings.add(
          Diagnostic.warning(
                  Code.PW0838,
                  variable.span(),
                  "the variable "
                      + InventoryFindings.quoted(variable.name())
                      + " is no value of `"
                      + attribute.name()
                      + "`")
              .label("`" + attribute.name() + "` is " + attribute.type().word())
              .why("it is left out of the plan, and stands there as a comment")
              .help("correct it in the inventory, or write the value into the plan")
              .build());
    }
    leave(shown(variable), host);
  }

  private static String shown(Inventory.Variable variable) {
    String name = variable.name();
    if (SECRET.matcher(name).matches()) {
      return name + ", which is not shown";
    }
    String text =
        switch (variable.form()) {
          case SCALAR -> variable.texts().getFirst();
          case LIST -> "[" + String.join(", ", variable.texts()) + "]";
          case NESTED -> "{...}";
        };
    String line = VisibleText.line(text.strip().replaceAll("\\s+", " "));
    return name + " = " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
  }

  private void leave(String what, Inventory.Host host) {
    left.computeIfAbsent(VisibleText.line(what), _ -> new ArrayList<>()).add(host.name());
  }

  private void give(
      Inventory.Host host, Map<Attribute, Given> given, Attribute attribute, Given value) {
    Given first = given.putIfAbsent(attribute, value);
    if (first == null
        || first.value().equals(value.value())
        || !clashes.add(List.of(attribute.name(), first.by(), value.by()))) {
      return;
    }
    findings.add(
        Diagnostic.error(
                Code.PW0837,
                host.span(),
                "`"
                    + attribute
                    + "` gets two values, "
                    + first.value()
                    + " and "
                    + value.value()
                    + ", at "
                    + InventoryFindings.quoted(host.name()))
            .label(first.span(), first.by() + " sets " + first.value())
            .label(value.span(), value.by() + " sets " + value.value())
            .help("take the host out of one of the groups, or say `extend kind` with another group")
            .build());
  }

  /** Reports a group that nothing takes, unless it only puts others together that are taken. */
  private void known(Inventory.Group group) {
    boolean empty = inventory.hosts().stream().noneMatch(host -> host.groups().contains(group));
    boolean known = kind.groups().stream().anyMatch(each -> each.name().equals(group.name()));
    if (empty || known || isUnionOfKnown(group.name(), new LinkedHashSet<>())) {
      return;
    }
    findings.add(
        Diagnostic.warning(
                Code.PW0834,
                group.span(),
                "the group "
                    + InventoryFindings.quoted(group.name())
                    + " says nothing about a "
                    + kind)
            .why("it is left out of the plan, and stands there as a comment")
            .help(
                "if it matters, say what it means in a library: extend kind "
                    + kind
                    + " { inventory \""
                    + group.name()
                    + "\" sets ATTRIBUTE = VALUE }")
            .build());
  }

  private boolean isUnionOfKnown(String name, Set<String> seen) {
    for (Inventory.Group group : inventory.groups()) {
      if (group.name().equals(name)) {
        return group.isUnion()
            && seen.add(name)
            && group.parts().stream()
                .allMatch(part ->
                    kind.groups().stream().anyMatch(each -> each.name().equals(part))
                        || isUnionOfKnown(part, seen));
      }
    }
    return false;
  }
}
