package dev.planwright.reference;

import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.Product;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the kinds, products and functions of a module. */
final class SchemaReader {

  private final ModuleNames module;
  private final Targets targets;
  private final MemberReader members;

  SchemaReader(ModuleNames module) {
    this.module = module;
    this.targets = module.targets();
    this.members = new MemberReader(targets);
  }

  ReferenceEntry kind(Declaration.Kind tree) {
    Kind kind = module.symbols().kinds().get(tree.name().text());
    List<Member> all = members(tree.members(), kind == null ? _ -> null : kind::attribute);
    List<Point> points = new ArrayList<>();
    if (kind != null) {
      points.add(Point.of("List of all", Phrase.code(kind.plural())));
      Kind container = kind.container();
      if (container != null) {
        points.add(
            new Point(
                "Lies in",
                List.of(
                    List.of(
                        targets.kind(container),
                        Phrase.words(
                            ", in its list "
                                + (tree.container() == null
                                    ? ""
                                    : tree.container().attribute().text()))))));
      }
      if (kind.isMachine()) {
        points.add(
            Point.of(
                "Machine",
                Phrase.words("scripts run on it, in the dialect " + kind.dialect().word())));
      }
    }
    members.endings(tree.members(), points);
    targets.sources(tree.from(), points);
    return new ReferenceEntry(
        module.id(Sort.KIND, tree.name()),
        "kind " + tree.name().span().text(),
        Written.doc(tree.doc()),
        all,
        points,
        "extend kind " + tree.name().span().text() + " { … }");
  }

  /** Returns what is said of members, with what they are by their names, or null if unknown. */
  private List<Member> members(
      List<KindMember> trees, Function<String, @Nullable Attribute> known) {
    List<Member> all = new ArrayList<>();
    for (KindMember tree : trees) {
      all.add(members.member(tree, known.apply(tree.name().text())));
    }
    return all;
  }

  ReferenceEntry extendedKind(Declaration.ExtendKind tree) {
    List<Member> all = new ArrayList<>();
    for (KindMember member : tree.members()) {
      Attribute added = null;
      for (Attribute each : module.symbols().added()) {
        added = each.span().equals(member.name().span()) ? each : added;
      }
      all.add(members.member(member, added));
    }
    List<Point> points = new ArrayList<>();
    members.endings(tree.members(), points);
    targets.sources(tree.from(), points);
    return new ReferenceEntry(
        module.id(Sort.KIND, tree.kind().last()),
        "extend kind " + tree.kind().text(),
        Written.doc(tree.doc()),
        all,
        points,
        "");
  }

  ReferenceEntry product(Declaration.Product tree) {
    Product product = module.symbols().products().get(tree.name().text());
    List<Member> all = members(tree.options(), product == null ? _ -> null : product::option);
    List<Point> points = new ArrayList<>();
    Kind on = product == null ? null : product.on();
    if (on != null) {
      points.add(new Point("Installed on", List.of(List.of(targets.kind(on)))));
    }
    ItemPattern updates = tree.updates();
    if (updates != null) {
      points.add(Point.of("Updates", Phrase.code(Written.code(updates.span()))));
    }
    List<Name> levels = tree.scale().levels();
    Name versions = tree.scale().versions();
    if (!levels.isEmpty()) {
      String scale =
          levels.stream().map(level -> level.span().text()).collect(Collectors.joining(" < "));
      points.add(Point.of("Levels", Phrase.code(scale)));
    } else {
      points.add(
          Point.of(
              "Levels",
              Phrase.words(
                  versions == null
                      ? "any; compared part by part"
                      : "any, compared as " + versions.text())));
    }
    members.endings(tree.options(), points);
    targets.sources(tree.from(), points);
    String doc = Written.doc(tree.doc());
    return new ReferenceEntry(
        module.id(Sort.PRODUCT, tree.name()),
        "product " + tree.name().span().text(),
        Written.sentence(tree.title(), doc),
        all,
        points,
        "");
  }

  ReferenceEntry define(Declaration.Define tree) {
    String type = tree.type() == null ? "" : " : " + Written.code(tree.type().span());
    List<Point> points = new ArrayList<>();
    points.add(Point.of("Is", Phrase.code(Written.code(tree.body()))));
    targets.sources(tree.from(), points);
    return new ReferenceEntry(
        module.id(Sort.FUNCTION, tree.name()),
        Written.head("define", tree.name(), tree.parameters()) + type,
        Written.doc(tree.doc()),
        List.of(),
        points,
        "");
  }
}
