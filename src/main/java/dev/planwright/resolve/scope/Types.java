package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Kind;
import dev.planwright.model.Parameter;
import dev.planwright.model.Type;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.TypeTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves types. */
public final class Types {

  private final Lookup lookup;

  /** Takes what finds the kinds that types name. */
  public Types(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Returns the type that a tree means. */
  public Type resolve(TypeTree tree) {
    List<TypeTree.Alternative> named = new ArrayList<>();
    boolean none = false;
    for (TypeTree.Alternative alternative : tree.alternatives()) {
      String word = alternative.name().text();
      none |= word.equals("none") || alternative.suffix().equals("?");
      if (!word.equals("unknown") && !word.equals("none")) {
        named.add(alternative);
      }
    }
    if (named.isEmpty()) {
      lookup
          .findings()
          .error(Code.PW0102, tree.span(), "a type needs more than `unknown` or `none`");
      return Type.ANY;
    }
    Type type = named.size() == 1 ? single(named.getFirst()) : symbols(named);
    return none && !(type instanceof Type.ListOf) ? new Type.Optional(type) : type;
  }

  private Type single(TypeTree.Alternative alternative) {
    String word = alternative.name().text();
    Type type = builtIn(word);
    if (type == null) {
      Kind kind = lookup.findKind(word);
      if (kind == null) {
        List<String> candidates = new ArrayList<>(lookup.kindNames());
        for (Type.Base base : Type.Base.values()) {
          candidates.add(base.word());
        }
        ForeignTypes.unknown(alternative.name(), candidates, lookup.findings());
        type = Type.ANY;
      } else {
        lookup.named(alternative.name().span(), kind.span());
        type = new Type.Reference(kind);
      }
    }
    boolean list = alternative.suffix().equals("*") || alternative.suffix().equals("+");
    return list ? new Type.ListOf(type, alternative.suffix().equals("+")) : type;
  }

  /** Returns the type that the names of a kind have: a text where nothing is said. */
  public Type.Base ofNames(@Nullable Name tree) {
    if (tree == null) {
      return Type.Base.TEXT;
    }
    Type type = builtIn(tree.text());
    if (type instanceof Type.Scalar(Type.Base base) && base.isTextual()) {
      return base;
    }
    List<String> candidates = new ArrayList<>();
    for (Type.Base base : Type.Base.values()) {
      if (base.isTextual()) {
        candidates.add(base.word());
      }
    }
    ForeignTypes.unknown(tree, candidates, lookup.findings());
    return Type.Base.TEXT;
  }

  /** Returns whether a word means a type, so that no kind of this name could be meant by it. */
  public static boolean isTaken(String word) {
    return builtIn(word) != null || word.equals("unknown") || word.equals("none");
  }

  private static Type symbols(List<TypeTree.Alternative> named) {
    return new Type.Symbols(named.stream().map(alternative -> alternative.name().text()).toList());
  }

  private static @Nullable Type builtIn(String word) {
    if (word.equals("product")) {
      return new Type.ProductType();
    }
    for (Type.Base base : Type.Base.values()) {
      if (base.word().equals(word)) {
        return new Type.Scalar(base);
      }
    }
    return null;
  }

  /** Returns the parameters that trees mean. */
  public List<Parameter> parameters(List<Declaration.Parameter> trees) {
    List<Parameter> parameters = new ArrayList<>(trees.size());
    for (Declaration.Parameter tree : trees) {
      parameters.add(new Parameter(tree.name().text(), resolve(tree.type())));
    }
    return parameters;
  }
}
