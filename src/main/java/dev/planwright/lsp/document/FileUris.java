package dev.planwright.lsp.document;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Converts the URIs of editors to paths, and back. */
public final class FileUris {

  private FileUris() {}

  /** Returns the path of a document, or null if it is no file: one that was never saved. */
  public static @Nullable Path path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equals(parsed.getScheme()) ? Path.of(parsed).normalize() : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return null;
    }
  }

  /** Returns the URI of a path. */
  public static String of(Path path) {
    return path.toUri().toString();
  }
}
