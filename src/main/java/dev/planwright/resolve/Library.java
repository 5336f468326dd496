package dev.planwright.resolve;

import dev.planwright.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where used modules and files come from. */
public interface Library {

  /** Returns the source of a module, or null if there is none of this name. */
  @Nullable SourceFile module(String name);

  /** Returns the source of a file named relative to another, or null if it cannot be read. */
  @Nullable SourceFile file(SourceFile from, String path);

  /** Returns the names of all modules, for suggestions, sorted. */
  List<String> modules();
}
