package dev.planwright.config;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Compares the modules that a project pins with those that are there. */
public final class Pins {

  /** The code for a module that is another one than the pinned. */
  public static final Code CHANGED = Code.PW1009;

  private Pins() {}

  /** Returns a finding for each module that is another one, or not there at all. */
  public static List<Diagnostic> check(List<Setting> pins, Library library) {
    List<Diagnostic> found = new ArrayList<>();
    for (Setting pin : pins) {
      Setting.Value wanted = pin.values().getFirst();
      String hash = ModuleHash.of(pin.name(), library);
      if (hash == null) {
        found.add(missing(pin, library));
      } else if (!hash.equals(wanted.text())) {
        String line = pin.name() + " = \"" + hash + "\"";
        found.add(
            Diagnostic.error(
                    CHANGED,
                    pin.span(),
                    "`" + pin.name() + "` or a module that it uses has changed since it was pinned")
                .label("pinned here")
                .note("expected: " + wanted.text())
                .note("found: " + hash)
                .why(
                    "plans that were reviewed with the one may compile to other steps with the"
                        + " other")
                .fix(
                    new Fix(
                        "compile the plans again, review what changed, then pin `" + line + "`",
                        List.of(new TextEdit(wanted.span(), "\"" + hash + "\"")),
                        false))
                .build());
      }
    }
    return found;
  }

  private static Diagnostic missing(Setting pin, Library library) {
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW1010, pin.at(), "there is no module `" + pin.name() + "` to be pinned");
    String nearest = Suggestions.nearest(pin.name(), library.modules());
    return nearest == null
        ? finding.help("remove the pin, or say with `library` where the module is").build()
        : finding
            .fix(
                new Fix(
                    "did you mean `" + nearest + "`?",
                    List.of(new TextEdit(pin.at(), nearest)),
                    false))
            .build();
  }
}
