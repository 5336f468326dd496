package dev.planwright.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plans below a folder.
 *
 * <p>In a git checkout they are those that git does not ignore, which git itself knows best.
 * Elsewhere hidden folders and those that tools fill are passed over.
 */
final class Folders {

  private static final Set<String> PASSED_OVER = Set.of("target", "out", "node_modules");

  private Folders() {}

  /** Returns the plans below a folder, in no particular order. */
  static List<Path> plans(Path folder, Shell shell, boolean quiet) throws Refusal {
    List<Path> listed = null;
    if (Checkout.around(folder).exists()) {
      Git git = new Git(shell, folder);
      if (git.starts()) {
        listed = listed(folder, git);
      } else if (!quiet) {
        shell.say("git does not start, so files that it ignores are read too; is it installed?");
      }
    }
    return listed != null ? listed : walk(folder);
  }

  /** Returns what git lists, or null if it cannot say or ignores the folder as a whole. */
  private static @Nullable List<Path> listed(Path folder, Git git) throws Refusal {
    Git.Answer listed = git.ask("ls-files", "-co", "--exclude-standard", "-z", "--", "*.plan");
    if (!listed.isGood()
        || (listed.out().isEmpty() && git.ask("check-ignore", "-q", ".").isGood())) {
      return null;
    }
    List<Path> plans = new ArrayList<>();
    for (String name : listed.out().split("\0", -1)) {
      Path plan = folder.resolve(name);
      if (!name.isEmpty() && Files.isRegularFile(plan)) {
        plans.add(plan);
      }
    }
    return plans;
  }

  private static List<Path> walk(Path folder) throws Refusal {
    Plans plans = new Plans(folder);
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, plans);
    } catch (IOException e) {
      throw Refusal.path("cannot read " + e.getMessage());
    }
    return plans.found;
  }

  private static final class Plans extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found = new ArrayList<>();

    Plans(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean passedOver = name.startsWith(".") || PASSED_OVER.contains(name);
      return passedOver && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && file.toString().endsWith(Modules.ENDING)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A circle of links ends here; a folder that may not be read could hide anything. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
