package dev.planwright.workspace.files;

import dev.planwright.files.Boundary;
import dev.planwright.files.FileSearch;
import dev.planwright.files.OutputFiles;
import dev.planwright.files.ReadRefusal;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plans below a folder.
 *
 * <p>In a git checkout they are those that git does not ignore, which git itself knows best.
 * Elsewhere hidden folders and those that tools fill are passed over.
 */
final class PlanFolders {

  private static final Set<String> PASSED_OVER = Set.of("target", "out", "node_modules");

  private static final char UNDECODED = '\ufffd';

  private PlanFolders() {}

  /** Returns the plans below a folder, in no particular order. */
  static List<Path> plans(Path folder, Boundary boundary, Shell shell, boolean quiet)
      throws Refusal {
    List<Path> listed = null;
    if (GitCheckout.around(folder).exists()) {
      Git git = new Git(shell, folder);
      if (git.starts()) {
        listed = listed(folder, git, shell, quiet);
      } else if (!quiet) {
        shell.say("git does not start (is it installed?), so ignored files are read too");
      }
    }
    return listed != null ? listed : walk(folder, boundary, shell);
  }

  /** Returns what git lists, or null if it cannot say or ignores the folder as a whole. */
  private static @Nullable List<Path> listed(Path folder, Git git, Shell shell, boolean quiet)
      throws Refusal {
    Git.Answer listed = git.ask("ls-files", "-co", "--exclude-standard", "-z", "--", "*.plan");
    if (!listed.isGood() && !quiet && listed.err().contains("dubious ownership")) {
      shell.say("ignored files are read too, because " + git.refusal(listed).text());
    }
    if (!listed.isGood()
        || (listed.out().isEmpty() && git.ask("check-ignore", "-q", ".").isGood())) {
      return null;
    }
    List<Path> plans = new ArrayList<>();
    for (String name : listed.out().split("\0", -1)) {
      Path plan = folder.resolve(name);
      if (!name.isEmpty() && isThere(plan)) {
        plans.add(plan);
      } else if (name.indexOf(UNDECODED) >= 0) {
        plans.addAll(called(folder, List.of(name.split("/", -1))));
      }
    }
    return plans;
  }

  /** Returns what has a name that is not UTF-8, which no text can hold: what would be shown so. */
  private static List<Path> called(Path folder, List<String> names) {
    List<Path> found = new ArrayList<>();
    try {
      for (Path each : OutputFiles.in(folder)) {
        if (String.valueOf(each.getFileName()).equals(names.getFirst())) {
          if (names.size() > 1) {
            found.addAll(called(each, names.subList(1, names.size())));
          } else if (isThere(each)) {
            found.add(each);
          }
        }
      }
    } catch (IOException _) {
      // It is not there, or nobody may look.
    }
    return found;
  }

  /** A deleted file may still be listed; what is there is read, or said to be no file. */
  private static boolean isThere(Path plan) {
    return Files.exists(plan, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(plan);
  }

  private static List<Path> walk(Path folder, Boundary boundary, Shell shell) throws Refusal {
    try {
      FileSearch search =
          FileSearch.below(
              folder, boundary, PlanFolders::isLookedInto, name -> name.endsWith(Modules.ENDING));
      for (Path left : search.left()) {
        shell.say(
            PathNames.from(shell.folder(), left) + " leads out of the project and is not read");
      }
      return search.found();
    } catch (ReadRefusal | AccessDeniedException e) {
      throw Refusal.unreadable(PathNames.from(shell.folder(), folder), e);
    } catch (IOException e) {
      throw Refusal.path("cannot read " + e.getMessage());
    }
  }

  private static boolean isLookedInto(String name) {
    return !name.startsWith(".") && !PASSED_OVER.contains(name);
  }
}
