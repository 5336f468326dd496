package dev.planwright.workspace.files;

import java.nio.file.Path;

/**
 * The git repository around a folder.
 *
 * @param top its uppermost folder, as seen from the one that the user stands in
 */
record Repository(Git git, Path top) {

  /** Finds the repository around the current folder. */
  static Repository around(Shell shell) throws Refusal {
    Git git = new Git(shell, shell.folder());
    Git.Answer prefix = git.ask("rev-parse", "--show-prefix");
    if (!prefix.isGood()) {
      throw git.refusal(prefix);
    }
    Path top = shell.folder();
    for (String part : prefix.line().split("/", -1)) {
      if (!part.isEmpty() && top.getParent() != null) {
        top = top.getParent();
      }
    }
    return new Repository(git, top);
  }

  /** Returns the commit that a name stands for. */
  String commit(String name) throws Refusal {
    if (name.isBlank() || name.startsWith("-")) {
      throw Refusal.path("invalid revision: " + name);
    }
    Git.Answer answer = verify(name);
    if (answer.isGood()) {
      return answer.line();
    }
    if (!verify("HEAD").isGood()) {
      throw noCommit();
    }
    String near = "origin/" + name;
    throw Refusal.path(
        "unknown revision "
            + name
            + (verify(near).isGood() ? "; did you mean " + near + "?" : shallow()));
  }

  /** Returns the commit in which the current one parted from another. */
  String partedFrom(String name) throws Refusal {
    String other = commit(name);
    Git.Answer answer = git.ask("merge-base", other, "HEAD");
    if (answer.isGood()) {
      return answer.line();
    }
    if (!verify("HEAD").isGood()) {
      throw noCommit();
    }
    throw answer.err().isBlank()
        ? Refusal.path("the current revision and " + name + " have nothing in common" + shallow())
        : git.refusal(answer);
  }

  private Git.Answer verify(String name) throws Refusal {
    return git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
  }

  private static Refusal noCommit() {
    return Refusal.path("the repository has no commit yet");
  }

  /** Most clones of a CI service lack what lies behind the newest commit. */
  private String shallow() throws Refusal {
    return git.ask("rev-parse", "--is-shallow-repository").line().equals("true")
        ? "; this clone is shallow: fetch the whole history (fetch-depth: 0, or git fetch"
            + " --unshallow)"
        : "";
  }
}
