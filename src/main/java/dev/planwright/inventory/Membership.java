package dev.planwright.inventory;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out in which groups each host is, and which values its variables have.
 *
 * <p>As Ansible does: what a group says counts before what the groups say that hold it, of groups
 * that are as deep that of the higher {@code ansible_group_priority}, then of the later name.
 */
final class Membership {

  private static final String PRIORITY = "ansible_group_priority";

  private final InventoryDraft draft;
  private final InventoryFindings findings;
  private final Map<String, List<String>> holders = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  Membership(InventoryDraft draft, InventoryFindings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  /** Returns the inventory, or an empty one where its groups are wrong. */
  Inventory of() {
    for (InventoryDraft.Group group : draft.groups().values()) {
      group.parts.forEach((part, span) -> {
        if (draft.groups().containsKey(part)) {
          holders.computeIfAbsent(part, _ -> new ArrayList<>()).add(group.name);
        } else {
          findings.add(unknown(part, span, group.name));
        }
      });
    }
    for (InventoryDraft.Group group : draft.groups().values()) {
      if (isInItself(group.name)) {
        findings.unreadable(
            group.span,
            "the group " + InventoryFindings.quoted(group.name) + " holds itself",
            "take it out of the groups that it holds");
        return new Inventory(List.of(), List.of());
      }
    }
    draft.groups().keySet().forEach(this::depth);
    Map<String, Inventory.Group> groups = new LinkedHashMap<>();
    for (InventoryDraft.Group group : draft.groups().values()) {
      groups.put(
          group.name,
          new Inventory.Group(
              group.name,
              group.span,
              group.hosts.isEmpty() && !group.parts.isEmpty(),
              List.copyOf(group.parts.keySet())));
    }
    List<Inventory.Host> hosts = new ArrayList<>();
    Map<String, Set<String>> direct = new HashMap<>();
    for (InventoryDraft.Group group : draft.groups().values()) {
      group
          .hosts
          .keySet()
          .forEach(
              host -> direct.computeIfAbsent(host, _ -> new LinkedHashSet<>()).add(group.name));
    }
    for (InventoryDraft.Host host : draft.hosts().values()) {
      hosts.add(host(host, around(direct.getOrDefault(host.name, Set.of())), groups));
    }
    groups.remove(InventoryDraft.ALL);
    groups.remove(InventoryDraft.UNGROUPED);
    return new Inventory(hosts, List.copyOf(groups.values()));
  }

  static Diagnostic unknown(String group, Span span, String holder) {
    return Diagnostic.error(
            Code.PW0833,
            span,
            "there is no group " + InventoryFindings.quoted(group) + " in the inventory")
        .label(
            holder.isEmpty() ? "" : "the group " + InventoryFindings.quoted(holder) + " holds it")
        .help("declare it, such as by `[" + group + "]`, or correct its name")
        .build();
  }

  private Inventory.Host host(
      InventoryDraft.Host host, Set<String> names, Map<String, Inventory.Group> groups) {
    List<InventoryDraft.Group> sorted = new ArrayList<>();
    names.forEach(name -> sorted.add(draft.groups().get(name)));
    sorted.sort(
        Comparator.comparingInt((InventoryDraft.Group group) -> depths.get(group.name))
            .thenComparingInt(Membership::priority)
            .thenComparing(group -> group.name));
    Map<String, Inventory.Variable> variables = new LinkedHashMap<>();
    InventoryDraft.Group all = draft.groups().get(InventoryDraft.ALL);
    if (all != null) {
      variables.putAll(all.variables);
    }
    List<Inventory.Group> own = new ArrayList<>();
    for (InventoryDraft.Group group : sorted) {
      if (!group.name.equals(InventoryDraft.ALL)) {
        variables.putAll(group.variables);
        if (!group.name.equals(InventoryDraft.UNGROUPED)) {
          own.add(groups.get(group.name));
        }
      }
    }
    variables.putAll(host.variables);
    variables.remove(PRIORITY);
    return new Inventory.Host(host.name, host.span, own, List.copyOf(variables.values()));
  }

  private static int priority(InventoryDraft.Group group) {
    Inventory.Variable said = group.variables.get(PRIORITY);
    return said != null && said.texts().size() == 1 && said.texts().getFirst().matches("[0-9]{1,6}")
        ? Integer.parseInt(said.texts().getFirst())
        : 1;
  }

  /** Returns groups and all that hold them. */
  private Set<String> around(Set<String> names) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (found.add(name)) {
        open.addAll(holders.getOrDefault(name, List.of()));
      }
    }
    return found;
  }

  private boolean isInItself(String name) {
    Set<String> found = new HashSet<>();
    List<String> open = new ArrayList<>(holders.getOrDefault(name, List.of()));
    while (!open.isEmpty()) {
      String up = open.removeLast();
      if (up.equals(name)) {
        return true;
      }
      if (found.add(up)) {
        open.addAll(holders.getOrDefault(up, List.of()));
      }
    }
    return false;
  }

  /** Returns how many groups lie around one, on the longest way. */
  private int depth(String name) {
    Integer known = depths.get(name);
    if (known != null) {
      return known;
    }
    int depth = 1;
    for (String up : holders.getOrDefault(name, List.of())) {
      depth = Math.max(depth, (up.equals(InventoryDraft.ALL) ? 0 : depth(up)) + 1);
    }
    depths.put(name, depth);
    return depth;
  }
}
