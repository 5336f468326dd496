package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Lazy;
import dev.planwright.model.Type;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declares what the groups of an inventory say of the objects of a kind. */
public final class InventoryGroups {

  private final DeclarationContext context;
  private final Map<Kind, Map<String, Declaration.InventoryGroup>> declared = new HashMap<>();

  /** Takes what the file declares, and what resolves names and values. */
  public InventoryGroups(DeclarationContext context) {
    this.context = context;
  }

  /** Declares the groups of a body; the attributes of the kind must be declared. */
  public void declare(Kind kind, Declaration.KindBody body) {
    Map<String, Declaration.InventoryGroup> known =
        declared.computeIfAbsent(kind, _ -> new HashMap<>());
    for (Declaration.InventoryGroup group : body.groups()) {
      String key = group.group().text() + " " + group.attribute().text();
      Declaration.InventoryGroup first = known.putIfAbsent(key, group);
      if (first == null) {
        Lazy<Optional<Kind.Group>> waiting = new Lazy<>(() -> group(kind, group));
        context.symbols().groups().add(waiting);
        kind.declareGroup(waiting);
      } else {
        twice(group, first);
      }
    }
  }

  private void twice(Declaration.InventoryGroup group, Declaration.InventoryGroup first) {
    context
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0105,
                    group.span(),
                    "the group `"
                        + group.group().text()
                        + "` sets `"
                        + group.attribute().text()
                        + "` twice")
                .label("said again")
                .label(first.span(), "said here")
                .help("keep one of them")
                .build());
  }

  private Optional<Kind.Group> group(Kind kind, Declaration.InventoryGroup tree) {
    Kind owner = owner(kind, tree.around());
    Attribute attribute =
        owner == null ? null : context.lookup().attribute(owner, tree.attribute().text());
    if (owner == null) {
      return Optional.empty();
    }
    if (attribute == null) {
      context
          .findings()
          .missing(
              Code.PW0104,
              tree.attribute(),
              "kind " + owner.name(),
              "attribute",
              context.lookup().attributes(owner).stream().map(Attribute::name).toList());
      return Optional.empty();
    }
    boolean fits = owner == kind ? isConstant(tree, attribute) : isSelf(kind, tree, attribute);
    return fits
        ? Optional.of(new Kind.Group(tree.group().text(), owner, attribute, tree.value().span()))
        : Optional.empty();
  }

  private @Nullable Kind owner(Kind kind, @Nullable Name around) {
    if (around == null) {
      return kind;
    }
    List<String> names = new ArrayList<>();
    for (Kind up = kind.container(); up != null; up = up.container()) {
      if (up.name().equals(around.text())) {
        return up;
      }
      names.add(up.name());
    }
    context
        .findings()
        .unknown(Code.PW0107, around.span(), "kind around " + kind, around.text(), names);
    return null;
  }

  private boolean isConstant(Declaration.InventoryGroup tree, Attribute attribute) {
    Expr value = context.expressions().resolve(tree.value(), Scope.library(), attribute.type());
    boolean constant = value instanceof Expr.Constant;
    if (!constant) {
      wrong(
          tree,
          "a group sets `" + attribute.name() + "` to something that has to be worked out",
          "write one value, such as a word, a number or a text");
    }
    return constant;
  }

  private boolean isSelf(Kind kind, Declaration.InventoryGroup tree, Attribute attribute) {
    boolean self =
        tree.value().span().text().equals(kind.name())
            && attribute.type().required() instanceof Type.Reference(Kind of)
            && of == kind;
    if (!self) {
      wrong(
          tree,
          "a group sets an attribute of another kind to the " + kind + " that is in the group",
          "write `= " + kind + "`, and an attribute that holds a " + kind);
    }
    return self;
  }

  private void wrong(Declaration.InventoryGroup tree, String message, String help) {
    context
        .findings()
        .add(Diagnostic.error(Code.PW0117, tree.value().span(), message).help(help).build());
  }
}
