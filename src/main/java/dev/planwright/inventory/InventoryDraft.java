package dev.planwright.inventory;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inventory while it is read: groups, the hosts and groups in each, and their variables. */
final class InventoryDraft {

  /** The group that holds all others, and the one of hosts that are in no other. */
  static final String ALL = "all";

  static final String UNGROUPED = "ungrouped";

  private static final int MOST_HOSTS = 10_000;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Map<String, Group> later = new LinkedHashMap<>();
  private final InventoryFindings findings;

  InventoryDraft(InventoryFindings findings) {
    this.findings = findings;
  }

  /** A group so far. */
  static final class Group {
    final String name;
    final Span span;
    final Map<String, Span> hosts = new LinkedHashMap<>();
    final Map<String, Span> parts = new LinkedHashMap<>();
    final Map<String, Inventory.Variable> variables = new LinkedHashMap<>();

    Group(String name, Span span) {
      this.name = name;
      this.span = span;
    }
  }

  /** A host so far. */
  static final class Host {
    final String name;
    final Span span;
    final Map<String, Inventory.Variable> variables = new LinkedHashMap<>();

    Host(String name, Span span) {
      this.name = name;
      this.span = span;
    }
  }

  Map<String, Group> groups() {
    return groups;
  }

  Map<String, Host> hosts() {
    return hosts;
  }

  /** Returns the group of a name, which may be new. */
  Group group(String name, Span span) {
    Group known = groups.get(name);
    if (known != null) {
      return known;
    }
    Group made = new Group(name, span);
    Group spoken = later.remove(name);
    if (spoken != null) {
      made.variables.putAll(spoken.variables);
    }
    groups.put(name, made);
    return made;
  }

  /** Returns the group of a name, which need not be declared yet. */
  Group spoken(String name, Span span) {
    Group known = groups.get(name);
    return known == null ? later.computeIfAbsent(name, _ -> new Group(name, span)) : known;
  }

  /** Adds the hosts of a pattern to a group, and returns them: none if the pattern is wrong. */
  List<Host> addHosts(Group group, String pattern, Span span) {
    List<Host> added = new ArrayList<>();
    HostPattern read = HostPattern.of(pattern, MOST_HOSTS - hosts.size());
    if (!read.problem().isEmpty()) {
      findings.add(
          Diagnostic.error(
                  Code.PW0836,
                  span,
                  "no plan can name the host "
                      + InventoryFindings.quoted(pattern)
                      + ": "
                      + read.problem())
              .help(read.help())
              .build());
      return added;
    }
    for (String name : read.names()) {
      Span first = group.hosts.putIfAbsent(name, span);
      if (first != null) {
        findings.twice(name, span, first);
      }
      Host host = hosts.computeIfAbsent(name, _ -> new Host(name, span));
      if (!read.port().isEmpty()) {
        set(host, Inventory.Variable.scalar("ansible_port", read.port(), span));
      }
      added.add(host);
    }
    return added;
  }

  /** Sets a variable of a host; the last value counts. */
  void set(Host host, Inventory.Variable variable) {
    if (findings.isOpen(variable)) {
      host.variables.put(variable.name(), variable);
    }
  }

  /** Sets a variable of a group; the last value counts. */
  void set(Group group, Inventory.Variable variable) {
    if (findings.isOpen(variable)) {
      group.variables.put(variable.name(), variable);
    }
  }
}
