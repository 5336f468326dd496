package dev.planwright.inventory;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inventory in YAML, and the JSON that {@code ansible-inventory --list} and scripts print.
 * In the first, hosts and children are mappings; in the second they are lists of names.
 */
final class YamlReader {

  private static final Set<String> PARTS = Set.of("hosts", "children", "vars");
  private static final String META = "_meta";

  private final InventoryFindings findings;
  private final InventoryDraft draft;

  private YamlReader(InventoryFindings findings) {
    this.findings = findings;
    this.draft = new InventoryDraft(findings);
  }

  /** Reads a file. */
  static InventoryDraft read(SourceFile source, InventoryFindings findings) {
    YamlReader reader = new YamlReader(findings);
    try {
      reader.whole(source, YamlTree.read(source));
    } catch (YamlTree.Unreadable e) {
      findings.unreadable(e.span(), e.said(), "correct it; ansible-inventory says what it reads");
    }
    return reader.draft;
  }

  private void whole(SourceFile source, YamlTree.@Nullable Node node) {
    if (node == null || (node instanceof YamlTree.Scalar scalar && scalar.isNull())) {
      return;
    }
    if (!(node instanceof YamlTree.Mapping groups)) {
      findings.unreadable(
          source.span(0, 0),
          "an inventory in YAML names groups and what is in them",
          "write `all:`, below it `hosts:`, and below that the names of the hosts");
      return;
    }
    if (groups.get("plugin") instanceof YamlTree.Scalar plugin) {
      findings.dynamic(
          plugin.span(),
          "the plug-in " + InventoryFindings.quoted(plugin.text()) + " works this inventory out");
      return;
    }
    unique(groups);
    for (YamlTree.Entry entry : groups.entries()) {
      if (!entry.key().text().equals(META)) {
        group(entry);
      }
    }
    if (groups.get(META) instanceof YamlTree.Mapping meta
        && meta.get("hostvars") instanceof YamlTree.Mapping hosts) {
      unique(hosts);
      for (YamlTree.Entry entry : hosts.entries()) {
        InventoryDraft.Host host = draft.hosts().get(entry.key().text());
        if (host != null) {
          variables(entry.value()).forEach(variable -> draft.set(host, variable));
        }
      }
    }
  }

  private void group(YamlTree.Entry entry) {
    InventoryDraft.Group group = draft.group(entry.key().text(), entry.key().span());
    switch (entry.value()) {
      case YamlTree.Sequence names -> names(names, group);
      case YamlTree.Mapping parts -> parts(parts, group);
      case YamlTree.Scalar scalar when scalar.isNull() -> {}
      case YamlTree.Scalar scalar -> notGroup(scalar.span());
    }
  }

  private void notGroup(Span span) {
    findings.unreadable(
        span, "a group has `hosts`, `children` and `vars`", "write one of these and what is in it");
  }

  private void parts(YamlTree.Mapping parts, InventoryDraft.Group group) {
    unique(parts);
    for (YamlTree.Entry part : parts.entries()) {
      String word = part.key().text();
      if (!PARTS.contains(word)) {
        notGroup(part.key().span());
        continue;
      }
      if (part.value() instanceof YamlTree.Scalar scalar && scalar.isNull()) {
        continue;
      }
      switch (word) {
        case "hosts" -> hosts(part.value(), group);
        case "children" -> children(part.value(), group);
        default -> variables(part.value()).forEach(variable -> draft.set(group, variable));
      }
    }
  }

  private void names(YamlTree.Sequence names, InventoryDraft.Group group) {
    for (YamlTree.Node name : names.elements()) {
      if (name instanceof YamlTree.Scalar scalar) {
        draft.addHosts(group, scalar.text(), scalar.span());
      } else {
        notGroup(name.span());
      }
    }
  }

  private void hosts(YamlTree.Node node, InventoryDraft.Group group) {
    switch (node) {
      case YamlTree.Sequence names -> names(names, group);
      case YamlTree.Scalar name -> draft.addHosts(group, name.text(), name.span());
      case YamlTree.Mapping hosts -> {
        for (YamlTree.Entry entry : hosts.entries()) {
          List<InventoryDraft.Host> added =
              draft.addHosts(group, entry.key().text(), entry.key().span());
          for (Inventory.Variable variable : variables(entry.value())) {
            added.forEach(host -> draft.set(host, variable));
          }
        }
      }
    }
  }

  private void children(YamlTree.Node node, InventoryDraft.Group group) {
    switch (node) {
      case YamlTree.Sequence names -> {
        for (YamlTree.Node name : names.elements()) {
          if (name instanceof YamlTree.Scalar scalar) {
            draft.group(scalar.text(), scalar.span()); // an empty one stands nowhere else
            group.parts.putIfAbsent(scalar.text(), scalar.span());
          } else {
            notGroup(name.span());
          }
        }
      }
      case YamlTree.Mapping groups -> {
        unique(groups);
        for (YamlTree.Entry entry : groups.entries()) {
          group.parts.putIfAbsent(entry.key().text(), entry.key().span());
          group(entry);
        }
      }
      case YamlTree.Scalar scalar -> notGroup(scalar.span());
    }
  }

  private List<Inventory.Variable> variables(YamlTree.Node node) {
    List<Inventory.Variable> variables = new ArrayList<>();
    if (node instanceof YamlTree.Mapping mapping) {
      unique(mapping);
      for (YamlTree.Entry entry : mapping.entries()) {
        Inventory.Variable variable = variable(entry);
        if (variable != null) {
          variables.add(variable);
        }
      }
    } else if (!(node instanceof YamlTree.Scalar scalar && scalar.isNull())) {
      findings.unreadable(
          node.span(), "variables have a name and a value", "write them as `name: value`");
    }
    return variables;
  }

  private Inventory.@Nullable Variable variable(YamlTree.Entry entry) {
    String name = entry.key().text();
    YamlTree.Node value = entry.value();
    if (isVault(value)) {
      findings.vault(value.span(), "the variable " + InventoryFindings.quoted(name));
      return null;
    }
    return switch (value) {
      case YamlTree.Scalar scalar ->
          scalar.isNull()
              ? null
              : Inventory.Variable.scalar(name, scalar.text(), entry.key().span());
      case YamlTree.Sequence list
          when list.elements().stream().allMatch(YamlTree.Scalar.class::isInstance) ->
          new Inventory.Variable(
              name,
              Inventory.Form.LIST,
              list.elements().stream().map(each -> ((YamlTree.Scalar) each).text()).toList(),
              entry.key().span());
      default -> new Inventory.Variable(name, Inventory.Form.NESTED, List.of(), entry.key().span());
    };
  }

  /** Returns whether a value, or something in it, is encrypted. */
  private static boolean isVault(YamlTree.Node node) {
    if (node.tag().contains("vault")) {
      return true;
    }
    return switch (node) {
      case YamlTree.Scalar scalar -> scalar.text().contains(InventoryFindings.VAULT);
      case YamlTree.Sequence list -> list.elements().stream().anyMatch(YamlReader::isVault);
      case YamlTree.Mapping mapping ->
          mapping.entries().stream()
              .anyMatch(
                  each -> each.key().text().equals("__ansible_vault") || isVault(each.value()));
    };
  }

  /** Reports keys that are there twice: one of them would count, and which is not said. */
  private void unique(YamlTree.Mapping mapping) {
    Map<String, Span> first = new HashMap<>();
    for (YamlTree.Entry entry : mapping.entries()) {
      Span before = first.putIfAbsent(entry.key().text(), entry.key().span());
      if (before != null) {
        findings.key(entry.key().span(), before, entry.key().text());
      }
    }
  }
}
