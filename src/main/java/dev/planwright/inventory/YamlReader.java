package dev.planwright.inventory;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.List;
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
  private final YamlVariables variables;

  private YamlReader(InventoryFindings findings) {
    this.findings = findings;
    this.draft = new InventoryDraft(findings);
    this.variables = new YamlVariables(findings);
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
    variables.unique(groups);
    for (YamlTree.Entry entry : groups.entries()) {
      if (!entry.key().text().equals(META)) {
        group(entry);
      }
    }
    if (groups.get(META) instanceof YamlTree.Mapping meta
        && meta.get("hostvars") instanceof YamlTree.Mapping hosts) {
      variables.unique(hosts);
      for (YamlTree.Entry entry : hosts.entries()) {
        InventoryDraft.Host host = draft.hosts().get(entry.key().text());
        if (host != null) {
          variables.of(entry.value()).forEach(variable -> draft.set(host, variable));
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
    variables.unique(parts);
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
        default -> variables.of(part.value()).forEach(variable -> draft.set(group, variable));
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
          for (Inventory.Variable variable : variables.of(entry.value())) {
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
        variables.unique(groups);
        for (YamlTree.Entry entry : groups.entries()) {
          group.parts.putIfAbsent(entry.key().text(), entry.key().span());
          group(entry);
        }
      }
      case YamlTree.Scalar scalar -> notGroup(scalar.span());
    }
  }
}
