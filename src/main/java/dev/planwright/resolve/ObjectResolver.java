package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.NameRanges;
import dev.planwright.resolve.expression.Values;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.ObjectMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Resolves the objects of a file: first what there is, then what is said about it. */
final class ObjectResolver {

  private final Symbols symbols;
  private final Lookup lookup;
  private final ObjectMembers members;
  private final Objects objects;
  private final List<Pending> pending = new ArrayList<>();

  /** How many objects the ranges of a file may make. */
  private static final int MOST = 100_000;

  private int made;

  /**
   * An object whose members are not resolved yet.
   *
   * @param again whether the same members were resolved for another name of a range
   */
  private record Pending(PlanObject object, List<ObjectMember> members, boolean again) {}

  ObjectResolver(Symbols symbols, Lookup lookup, Objects objects) {
    this.symbols = symbols;
    this.lookup = lookup;
    this.members = new ObjectMembers(lookup);
    this.objects = objects;
  }

  /**
   * Makes an object and all that lies in it, without their attributes; several where its name is a
   * range.
   */
  List<PlanObject> declare(Declaration.ObjectTree tree) {
    Kind kind = lookup.kind(tree.kind());
    if (kind == null) {
      if (tree.name() != null) {
        lose(tree.name().text(), tree.span(), tree.members());
      }
      return List.of();
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
      return List.of();
    }
    Name name = tree.name() == null ? new Name(kind.name(), tree.kind().span()) : tree.name();
    List<PlanObject> declared = new ArrayList<>();
    each(
        name,
        (single, again) -> {
          checkName(kind, single.text(), single.span());
          PlanObject object = new PlanObject(kind, single.text(), null, single.span());
          String key = kind.name() + " " + kind.named().canonical(single.text());
          PlanObject earlier = symbols.objects().putIfAbsent(key, object);
          if (earlier != null) {
            duplicate(kind, single.text(), single.span(), earlier.span());
            return;
          }
          objects.add(object);
          declared.add(object);
          children(object, tree.members(), again);
        });
    return declared;
  }

  /**
   * Does something for each name that a name stands for. Once something was found of one name of a
   * range, the others say the same, and nothing more is found of them.
   */
  private void each(Name name, BiConsumer<Name, Boolean> declare) {
    FindingsByFile findings = lookup.findings();
    if (!name.isRange()) {
      declare.accept(name, false);
      return;
    }
    List<Name> names = NameRanges.names(name, findings);
    if (made + names.size() > MOST) {
      findings.add(
          Diagnostic.error(
                  Code.PW0130,
                  name.span(),
                  "the ranges of this file make more than 100,000 objects")
              .help("write smaller ranges")
              .build());
      names = List.of();
    }
    made += names.size();
    if (names.isEmpty()) {
      findings.hasGaps(name.span().file());
    }
    boolean again = false;
    boolean found = false;
    for (Name single : names) {
      boolean first = !again;
      int before = findings.size();
      findings.quietly(found, () -> declare.accept(single, !first));
      found |= findings.size() > before;
      again = true;
    }
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

  private void children(PlanObject object, List<ObjectMember> members, boolean again) {
    pending.add(new Pending(object, members, again));
    Map<String, Span> seen = new HashMap<>();
    for (ObjectMember member : members) {
      if (member instanceof ObjectMember.Child child) {
        if (child.value() != null && list(object.kind(), child.kind().text(), lookup) == null) {
          lose(plain(child.value()), child.span(), child.members());
        }
        Attribute list = list(object.kind(), child.kind().text(), lookup);
        if (list != null
            && list.type() instanceof Type.ListOf(Type.Reference(Kind kind), boolean _)
            && kind.container() == object.kind()) {
          child(object, list, kind, child, seen, again);
        }
      }
    }
  }

  private void child(
      PlanObject holder,
      Attribute list,
      Kind kind,
      ObjectMember.Child tree,
      Map<String, Span> seen,
      boolean again) {
    each(
        nameOf(tree),
        (name, repeated) -> {
          checkName(kind, name.text(), name.span());
          Span earlier =
              seen.putIfAbsent(
                  kind.name() + " " + kind.named().canonical(name.text()), name.span());
          if (earlier != null) {
            duplicate(kind, name.text(), name.span(), earlier);
            return;
          }
          PlanObject object = new PlanObject(kind, name.text(), holder, name.span());
          holder.add(list, new Value.Ref(object));
          objects.add(object);
          children(object, tree.members(), again || repeated);
        });
  }

  /** Returns the name of an inner object, which has that of its kind where it has none. */
  private static Name nameOf(ObjectMember.Child tree) {
    return switch (tree.value()) {
      case null -> tree.kind();
      case ExprTree.NameRef(Name name) -> name;
      case ExprTree value -> new Name(plain(value), value.span());
    };
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
  static @Nullable Attribute list(Kind kind, String word, Lookup lookup) {
    for (Attribute attribute : lookup.attributes(kind)) {
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
      lookup
          .findings()
          .quietly(
              each.again(),
              () -> {
                for (ObjectMember member : each.members()) {
                  members.resolve(each.object(), member, scope);
                }
                members.checkLists(each.object());
              });
    }
    members.share();
  }
}
