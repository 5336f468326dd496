package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Rule;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.Name;
import dev.planwright.syntax.tree.OrderedItems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves on which objects an order binds. */
record OrderScopes(Lookup lookup, ExprResolver expressions) {

  Rule.OrderScope of(OrderedItems items, Pattern first, Pattern second, Scope scope) {
    if (items.place() != null && items.otherPlace() != null) {
      return new Rule.OrderScope.Between(
          place(items.place(), first, scope), place(items.otherPlace(), second, scope));
    }
    if (first.shown().equals(second.shown())) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0401,
                      items.second().product().span(),
                      "`" + first.shown() + "` cannot come before itself")
                  .help("say where: `order a on x before a on y`, or name two products")
                  .build());
    }
    return each(items.each(), List.of(first, second));
  }

  /** Returns the scope of a sequence, in which nothing comes behind itself. */
  Rule.OrderScope chain(List<ItemPattern> written, List<Pattern> patterns, @Nullable Name each) {
    for (int i = 1; written.size() == patterns.size() && i < patterns.size(); i++) {
      Pattern later = patterns.get(i);
      if (patterns.subList(0, i).stream().anyMatch(earlier -> isAgain(earlier, later))) {
        lookup
            .findings()
            .add(
                Diagnostic.error(
                        Code.PW0401,
                        written.get(i).product().span(),
                        "`" + later.shown() + "` cannot come before itself")
                    .help("name each product once, or each time with a level of its own")
                    .build());
      }
    }
    return each(each, patterns);
  }

  /** Returns whether the second stands for nothing but what the first may stand for. */
  private static boolean isAgain(Pattern earlier, Pattern later) {
    return earlier.product() == later.product()
        && (earlier.level() == null
            || later.level() == null
            || earlier.shown().equals(later.shown()));
  }

  /** Returns the scope of {@code on each kind}; each product is on it, in it, or around it. */
  Rule.OrderScope each(@Nullable Name each, List<Pattern> patterns) {
    Kind kind = each == null ? null : lookup.kind(each);
    if (kind == null || each == null) {
      return Rule.OrderScope.EVERYWHERE;
    }
    patterns.forEach(pattern -> apart(kind, pattern, each.span()));
    return new Rule.OrderScope.OnEach(kind);
  }

  private Expr place(ExprTree tree, Pattern pattern, Scope scope) {
    Expr place = expressions.infer(tree, scope, Type.ANY);
    Type type = place.type().required();
    Type object = type instanceof Type.ListOf list ? list.element().required() : type;
    if (object instanceof Type.Reference(Kind kind)) {
      apart(kind, pattern, tree.span());
    } else if (!(object instanceof Type.Any)) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0102, tree.span(), "expected an object, found a " + type.word())
                  .help("write where it is installed, such as `on n`")
                  .build());
    }
    return place;
  }

  /** Says so of a kind whose objects have nothing to do with where a product is installed. */
  private void apart(Kind kind, Pattern pattern, Span at) {
    Kind on = pattern.product().on();
    if (on != null && on != kind && !on.within(kind) && !kind.within(on)) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0120,
                      at,
                      "`"
                          + pattern.product().name()
                          + "` is installed on a "
                          + on
                          + ", which has nothing to do with a "
                          + kind)
                  .help("write it for the " + on)
                  .build());
    }
  }
}
