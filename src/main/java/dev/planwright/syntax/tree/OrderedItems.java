package dev.planwright.syntax.tree;

import org.jspecify.annotations.Nullable;

/**
 * {@code first before second}, perhaps {@code on each kind}, or {@code first on place before second
 * on otherPlace}.
 *
 * @param each the kind of the objects on each of which it binds, or null
 * @param place where the first is, or null for anywhere
 * @param otherPlace where the second is, or null for anywhere
 */
public record OrderedItems(
    ItemPattern first,
    ItemPattern second,
    @Nullable Name each,
    @Nullable ExprTree place,
    @Nullable ExprTree otherPlace) {}
