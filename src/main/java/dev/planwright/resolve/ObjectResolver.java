package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ObjectMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the objects of a file: first what there is, then what is said about it. */
final class ObjectResolver {

  private final Symbols symbols;
  private final Lookup lookup;
  private final ObjectMembers members;
  private final Objects objects;
  private final List<Pending> pending = new ArrayList<>();

  /** An object whose members are not resolved yet. */
  private record Pending(PlanObject object, List<ObjectMember> members) {}

  ObjectResolver(Symbols symbols, Lookup lookup, Objects objects) {
    this.symbols = symbols;
    this.lookup = lookup;
    this.members = new ObjectMembers(lookup);
    this.objects = objects;
  }

  /** Makes an object and all that lies in it, without their attributes. */
  @Nullable PlanObject declare(Declaration.ObjectTree tree) {
    Kind kind = lookup.kind(tree.kind());
    if (kind == null) {
      if (tree.name() != null) {
        lose(tree.name().text(), tree.span(), tree.members());
      }
      return null;
    }
    if (kind.container() != null) {
      if (tree.name() != null) {
        lose(tree.name().text(), tree.span(), tree.members());
      }
      lookup
          .findings()
          .error(
              Code.PW0119,
              tree.kind().span(),
              "a " + kind + " stands inside a " + kind.container() + ", not at the top of a file");
      return null;
    }
    String name = tree.name() == null ? kind.name() : tree.name().text();
    Span at = tree.name() == null ? tree.kind().span() : tree.name().span();
    checkName(kind, name, at);
    PlanObject object = new PlanObject(kind, name, null, at);
    String key = kind.name() + " " + kind.named().canonical(name);
    PlanObject earlier = symbols.objects().putIfAbsent(key, object);
    if (earlier != null) {
      duplicate(kind, name, at, earlier.span());
      return null;
    }
    objects.add(object);
    children(object, tree.members());
    return object;
  }

  /** A name that nobody can see as it is, or that is none of its type, is a finding. */
  private void checkName(Kind kind, String name, Span at) {
    boolean hidden = !name.equals(name.strip()) || name.chars().anyMatch(Character::isISOControl);
    if (name.isEmpty() || hidden) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0125,
                      at,
                      name.isEmpty()
                          ? "the name of a " + kind + " cannot be empty"
                          : "the name of a "
                              + kind
                              + " cannot begin or end with a blank, or hold"
                              + " a line end or another control character")
                  .help("write a name that can be seen")
                  .build());
    } else {
      Values.check(kind.named(), name, at, lookup.findings());
    }
  }

  /** What lies in an object that cannot be made is not unknown by itself. */
  private void lose(String name, Span at, List<ObjectMember> members) {
    lookup.findings().lose(at.file(), name);
    for (ObjectMember member : members) {
      if (member instanceof ObjectMember.Child child && child.value() != null) {
        lose(plain(child.value()), at, child.members());
      }
    }
  }

  private void duplicate(Kind kind, String name, Span again, Span earlier) {
    lookup
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0105, again, "there are two " + kind.plural() + " named `" + name + "`")
                .label("declared again")
                .label(earlier, "declared here")
                .build());
  }

  private void children(PlanObject object, List<ObjectMember> members) {
    pending.add(new Pending(object, members));
    Map<String, Span> seen = new HashMap<>();
    for (ObjectMember member : members) {
      if (member instanceof ObjectMember.Child child) {
        if (child.value() != null && list(object.kind(), child.kind().text()) == null) {
          lose(plain(child.value()), child.span(), child.members());
        }
        Attribute list = list(object.kind(), child.kind().text());
        if (list != null
            && list.type() instanceof Type.ListOf(Type.Reference(Kind kind), boolean _)
            && kind.container() == object.kind()) {
          child(object, list, kind, child, seen);
        }
      }
    }
  }

  private void child(
      PlanObject holder,
      Attribute list,
      Kind kind,
      ObjectMember.Child tree,
      Map<String, Span> seen) {
    String name = tree.value() == null ? kind.name() : plain(tree.value());
    Span at = tree.value() == null ? tree.kind().span() : tree.value().span();
    checkName(kind, name, at);
    Span earlier = seen.putIfAbsent(kind.name() + " " + kind.named().canonical(name), at);
    if (earlier != null) {
      duplicate(kind, name, at, earlier);
      return;
    }
    PlanObject object = new PlanObject(kind, name, holder, at);
    holder.add(list, new Value.Ref(object));
    objects.add(object);
    children(object, tree.members());
  }

  /** Returns the characters of a name or literal. */
  static String plain(ExprTree value) {
    if (value instanceof ExprTree.TextLiteral text) {
      String fixed = ExprResolver.fixed(text);
      return fixed == null ? text.span().text() : fixed;
    }
    return value.span().text();
  }

  /** Returns the list of a kind whose elements are written with this word, or null. */
  static @Nullable Attribute list(Kind kind, String word) {
    for (Attribute attribute : kind.attributes()) {
      if (attribute.type() instanceof Type.ListOf list && list.element().word().equals(word)) {
        return attribute;
      }
    }
    return null;
  }

  /** Resolves what is said about the objects, now that all of them are known. */
  void complete() {
    for (Pending each : pending) {
      Scope scope = Scope.plan(objects, false, List.of(Objects.outermost(each.object())));
      for (ObjectMember member : each.members()) {
        members.resolve(each.object(), member, scope);
      }
      members.checkLists(each.object());
    }
  }
}
