package dev.planwright.resolve.extension;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which files' extensions are in force, what each claims, and where two claim the same. */
public final class Extensions {

  private final Set<SourceFile> inForce;
  private final FindingsByFile findings;
  private final Map<String, Claim> claims = new HashMap<>();
  private final List<Clash> clashes = new ArrayList<>();

  /** Takes the files whose extensions are in force. */
  public Extensions(Set<SourceFile> inForce, FindingsByFile findings) {
    this.inForce = inForce;
    this.findings = findings;
  }

  /** Returns those of a test in a file, which is judged beside others and so changes nothing. */
  public Extensions ofTest() {
    return new Extensions(Set.of(), findings);
  }

  /** What a file says about something of another file. */
  private record Claim(Span at, Symbols by) {}

  /** Two files that do not see each other and claim the same. */
  private record Clash(String what, Claim first, Claim second) {}

  /** Returns where findings go. */
  public FindingsByFile findings() {
    return findings;
  }

  /** Returns whether what a file says about others is in force. */
  boolean isInForce(SourceFile file) {
    return inForce.contains(file);
  }

  /**
   * Says so if a file extends what it declares itself.
   *
   * @param declared the place of the declaration
   * @param at where it is extended
   * @return whether it does
   */
  boolean isOwn(String what, String name, Span declared, Span at) {
    if (declared.file() != at.file()) {
      return false;
    }
    findings.add(
        Diagnostic.error(
                Code.PW0144, at, "this file declares the " + what + " `" + name + "` itself")
            .label(declared, "declared here")
            .help("change it there: only what another file declares is extended")
            .build());
    return true;
  }

  /**
   * Claims something for a file, or says so if another file has it.
   *
   * @param what what is claimed, such as {@code give the kind node the attribute power}
   * @param at where the file says so
   * @param by what the file declares
   * @param visible what the file sees
   * @return whether nobody else has it
   */
  boolean claim(String what, Span at, Symbols by, List<Symbols> visible) {
    Claim claim = new Claim(at, by);
    Claim earlier = claims.putIfAbsent(what, claim);
    if (earlier == null) {
      return true;
    }
    if (!visible.contains(earlier.by())) {
      clashes.add(new Clash(what, earlier, claim));
      return false;
    }
    findings.add(
        Diagnostic.error(Code.PW0105, at, "two extensions " + what)
            .label("said again")
            .label(earlier.at(), "said here")
            .help("keep one of them")
            .build());
    return false;
  }

  /**
   * Says at a file's {@code use} that two files which it brings together claim the same.
   *
   * @param uses the statements, none of which saw both files
   * @param used what each of the used files sees
   */
  public void checkUses(List<Span> uses, List<List<Symbols>> used) {
    for (Clash clash : clashes) {
      Span second = null;
      boolean first = false;
      boolean together = false;
      for (int i = 0; i < used.size(); i++) {
        Set<Symbols> seen = new HashSet<>(used.get(i));
        boolean one = seen.contains(clash.first().by());
        boolean other = seen.contains(clash.second().by());
        together |= one && other;
        first |= one;
        second = one || other ? uses.get(i) : second;
      }
      boolean both = used.stream().anyMatch(seen -> seen.contains(clash.second().by()));
      if (first && both && !together && second != null) {
        findings.add(
            Diagnostic.error(Code.PW0204, second, "two used files " + clash.what())
                .label("what is used here says it a second time")
                .label(clash.first().at(), "said here")
                .label(clash.second().at(), "and here")
                .help("use only one of the two files")
                .build());
      }
    }
  }
}
