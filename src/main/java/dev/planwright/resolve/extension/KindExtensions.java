package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.KindMember;
import dev.planwright.syntax.tree.Name;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Adds what a file says about kinds of other files to these kinds. */
public final class KindExtensions {

  private final DeclarationContext context;
  private final BiFunction<Kind, KindMember, Attribute> attributes;
  private final InventoryGroups groups;
  private final Map<Declaration.ExtendKind, Kind> kinds = new LinkedHashMap<>();

  /** Takes also what makes an attribute of a kind from what is written. */
  public KindExtensions(
      DeclarationContext context,
      BiFunction<Kind, KindMember, Attribute> attributes,
      InventoryGroups groups) {
    this.context = context;
    this.attributes = attributes;
    this.groups = groups;
  }

  /** Adds the attributes and states; the kinds of this file must have their names. */
  public void declare(Declaration.ExtendKind tree) {
    Kind kind = context.lookup().kind(tree.kind());
    if (kind == null || !context.extensions().isInForce(tree.span().file())) {
      return;
    }
    if (context.extensions().isOwn("kind", kind.name(), kind.span(), tree.kind().span())) {
      return;
    }
    kinds.put(tree, kind);
    for (KindMember member : tree.members()) {
      if (isFree(kind, member.name())) {
        Attribute added = attributes.apply(kind, member);
        context.symbols().added().add(added);
        kind.declareAttribute(added);
      }
    }
  }

  /** Adds where it is described, and its groups; the facts of this file must be complete. */
  public void complete() {
    kinds.forEach((tree, kind) -> {
      kind.declareSource(context.lookup().citations(tree.from()));
      tree.members()
          .forEach(member -> kind.declareSource(context.lookup().citations(member.from())));
      groups.declare(kind, tree.body());
    });
  }

  private boolean isFree(Kind kind, Name name) {
    String word = name.text();
    Attribute own = kind.attribute(word);
    if (own != null && own.span().file() == kind.span().file()) {
      taken(name, "the kind " + kind + " has an attribute `" + word + "` already", own.span());
      return false;
    }
    if (word.equals("name")) {
      taken(name, "`name` is what every object is called", kind.span());
      return false;
    }
    for (Kind up = kind.container(); up != null; up = up.container()) {
      if (up.name().equals(word)) {
        taken(name, "`" + word + "` is the " + up + " that a " + kind + " lies in", up.span());
        return false;
      }
    }
    String what = "give the kind " + kind + " an attribute `" + word + "`";
    return context
        .extensions()
        .claim(what, name.span(), context.symbols(), context.lookup().visible());
  }

  private void taken(Name name, String message, Span place) {
    context
        .findings()
        .add(
            Diagnostic.error(Code.PW0105, name.span(), message)
                .label("declared again")
                .label(place, "declared here")
                .help("choose another name")
                .build());
  }
}
