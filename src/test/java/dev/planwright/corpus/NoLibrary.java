package dev.planwright.corpus;

import dev.planwright.resolve.scope.Library;
import dev.planwright.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No library: for texts that use nothing. */
public final class NoLibrary implements Library {

  @Override
  public @Nullable SourceFile module(String name) {
    return null;
  }

  @Override
  public @Nullable SourceFile file(SourceFile from, String path) {
    return null;
  }

  @Override
  public List<String> modules() {
    return List.of();
  }
}
