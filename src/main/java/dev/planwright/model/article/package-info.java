/** What is cited: articles, their facts, and readings of what they contradict. */
@NullMarked
package dev.planwright.model.article;

import org.jspecify.annotations.NullMarked;
