package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.files.ReadRefusal;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where used modules and files come from. */
public interface Library {

  /** Returns the source of a module, or null if there is none of this name. */
  @Nullable SourceFile module(String name);

  /** Returns the source of a file named relative to another, or null if it cannot be read. */
  @Nullable SourceFile file(SourceFile from, String path);

  /**
   * Returns why a file named relative to another may not be read; null if it may, or if there is no
   * such file.
   */
  default @Nullable ReadRefusal refusal(SourceFile from, String path) {
    return null;
  }

  /** Returns why the file of a module may not be read; null if it may, or if there is none. */
  default @Nullable ReadRefusal refusal(String module) {
    return null;
  }

  /**
   * Returns the tree of a file; a library that keeps the trees of its files need not parse them.
   */
  default Outcome<PlanFile> tree(SourceFile source) {
    return PlanParser.parse(source);
  }

  /** Returns the names of all modules, for suggestions, sorted. */
  List<String> modules();
}
