/**
 * What libraries carry of their articles, and whether they contradict themselves.
 *
 * <p>Input: the symbols of resolved modules. Output: which declarations carry which {@link
 * dev.planwright.model.article.Fact}, and findings about a module itself. Imports {@code model},
 * {@code graph} and {@code diagnostic}.
 */
@NullMarked
package dev.planwright.survey;

import org.jspecify.annotations.NullMarked;
