package dev.planwright.inventory;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.markup.VisibleText;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with an inventory. */
final class InventoryFindings {

  /** What an encrypted text begins with. */
  static final String VAULT = "$ANSIBLE_VAULT";

  private static final String RESOLVED = "`ansible-inventory -i FILE --list`";

  private static final int LONGEST = 60;

  private final Set<Diagnostic> all = new LinkedHashSet<>();

  void add(Diagnostic finding) {
    all.add(finding);
  }

  /** Returns whether there is an error. */
  boolean hasErrors() {
    return all.stream().anyMatch(finding -> finding.severity().isError());
  }

  /** Returns all, in the order they were made. */
  List<Diagnostic> all() {
    return new ArrayList<>(all);
  }

  /** Returns a text in quotes, cut where it is long. */
  static String quoted(String text) {
    String line = VisibleText.line(text);
    return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + "`";
  }

  /** Adds that something cannot be read, and what to do. */
  void unreadable(Span span, String message, String help) {
    add(Diagnostic.error(Code.PW0831, span, message).help(help).build());
  }

  /** Adds that a host is named twice where it stands once. */
  void twice(String host, Span again, Span first) {
    add(
        Diagnostic.twice(Code.PW0835, again, first, "the host " + quoted(host) + " is there twice")
            .why("what is said of it in one place may differ from what is said in the other")
            .help("keep one of them")
            .build());
  }

  /** Adds that a key is there twice. */
  void key(Span again, Span first, String key) {
    add(
        Diagnostic.error(Code.PW0831, again, quoted(key) + " is there twice")
            .label("again")
            .label(first, "here first")
            .help("keep one of them")
            .build());
  }

  /** Adds that something is worked out by Ansible, which this program does not do. */
  void dynamic(Span span, String message) {
    unreadable(
        span, message, "let Ansible work it out, and import the JSON that " + RESOLVED + " prints");
  }

  /** Adds that something is encrypted. */
  void vault(Span span, String what) {
    add(
        Diagnostic.error(Code.PW0832, span, what + " is encrypted by a vault")
            .why("a plan holds no secrets, and nobody can read this value without its password")
            .help(
                "take what is encrypted out of the inventory that you import; Ansible finds it in"
                    + " group_vars, which is not imported")
            .build());
  }

  /** Returns whether nothing of a variable is encrypted; else that is a finding. */
  boolean isOpen(Inventory.Variable variable) {
    boolean open = variable.texts().stream().noneMatch(text -> text.contains(VAULT));
    if (!open) {
      vault(variable.span(), "the variable " + quoted(variable.name()));
    }
    return open;
  }
}
