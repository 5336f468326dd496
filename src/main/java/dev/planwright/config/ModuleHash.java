package dev.planwright.config;

import dev.planwright.resolve.scope.Library;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hash of what a module means: of its tokens and of those of everything that it uses, without
 * comments, layout and tests. It is the first half of a SHA-256 (FIPS 180-4).
 */
public final class ModuleHash {

  private static final int BYTES = 16;

  private final Library library;
  private final MessageDigest digest;
  private final Set<SourceFile> done = new HashSet<>();

  private ModuleHash(Library library, MessageDigest digest) {
    this.library = library;
    this.digest = digest;
  }

  /** Returns the hash of a module in hexadecimal digits, or null if there is none of this name. */
  public static @Nullable String of(String module, Library library) {
    SourceFile source = library.module(module);
    if (source == null) {
      return null;
    }
    try {
      ModuleHash hash = new ModuleHash(library, MessageDigest.getInstance("SHA-256"));
      hash.add("module " + module);
      hash.add(source);
      return HexFormat.of().formatHex(hash.digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a file, and behind it what it uses, in the order in which it says so. */
  private void add(SourceFile source) {
    if (!done.add(source)) {
      return;
    }
    PlanFile tree = library.tree(source).value();
    List<Declaration> tests =
        tree.declarations().stream().filter(each -> each instanceof Declaration.Test).toList();
    for (Token token : PlanParser.tokens(source)) {
      if (token.isVisible() && !isIn(tests, token)) {
        add(token.text().replace("\r\n", "\n"));
      }
    }
    for (PlanFile.Use use : tree.uses()) {
      SourceFile used =
          use.module() != null
              ? library.module(use.module().text())
              : library.file(source, String.valueOf(use.path()));
      add(use.module() != null ? "module " + use.module().text() : "file " + use.path());
      if (used != null) {
        add(used);
      }
    }
  }

  private static boolean isIn(List<Declaration> tests, Token token) {
    for (Declaration test : tests) {
      if (token.span().start() >= test.span().start() && token.span().end() <= test.span().end()) {
        return true;
      }
    }
    return false;
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
