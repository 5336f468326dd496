package dev.planwright.inventory;

import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads variables of hosts and groups in an inventory in YAML. */
final class YamlVariables {

  private final InventoryFindings findings;

  YamlVariables(InventoryFindings findings) {
    this.findings = findings;
  }

  /** Returns the variables of a mapping; those that are encrypted are left out, with a finding. */
  List<Inventory.Variable> of(YamlTree.Node node) {
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
      case YamlTree.Sequence list -> list.elements().stream().anyMatch(YamlVariables::isVault);
      case YamlTree.Mapping mapping ->
          mapping.entries().stream()
              .anyMatch(
                  each -> each.key().text().equals("__ansible_vault") || isVault(each.value()));
    };
  }

  /** Reports keys that occur twice: only one of them would count, and YAML does not say which. */
  void unique(YamlTree.Mapping mapping) {
    Map<String, Span> first = new HashMap<>();
    for (YamlTree.Entry entry : mapping.entries()) {
      Span before = first.putIfAbsent(entry.key().text(), entry.key().span());
      if (before != null) {
        findings.key(entry.key().span(), before, entry.key().text());
      }
    }
  }
}
