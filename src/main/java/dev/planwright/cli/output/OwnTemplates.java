package dev.planwright.cli.output;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.template.Templates;
import dev.planwright.files.Boundary;
import dev.planwright.files.FileSearch;
import dev.planwright.files.ProjectFiles;
import dev.planwright.files.ReadRefusal;
import dev.planwright.resolve.scope.Suggestions;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.files.Decoding;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of templates that replace shipped ones. A file that would have no effect is
 * refused: its author would otherwise find out only from an unchanged runbook.
 */
public final class OwnTemplates {

  /** What a template ends in; other files, such as notes and copies, may lie beside them. */
  private static final List<String> ENDINGS = List.of(".ftl", ".css");

  private final Path folder;
  private final Path from;
  private final ProjectFiles files;

  private OwnTemplates(Path folder, Path from) {
    this.folder = folder;
    this.from = from;
    this.files = new ProjectFiles(new Boundary(from));
    files.boundary().admit(folder);
  }

  /**
   * Reads the templates in a folder.
   *
   * @param from the folder that names in messages start at
   */
  static Outcome<Map<String, SourceFile>> read(Path folder, Path from) throws Refusal {
    return new OwnTemplates(folder, from).read();
  }

  private Outcome<Map<String, SourceFile>> read() throws Refusal {
    Map<String, SourceFile> own = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Path path : paths()) {
      Decoding.Decoded file = decode(path);
      own.put(PathNames.slashed(folder.relativize(path)), file.file());
      if (file.fault() != null) {
        findings.add(file.fault());
      }
    }
    if (own.isEmpty()) {
      String shown = PathNames.from(from, folder);
      throw Refusal.path(
          "unknown template in " + shown + "; to begin: planwright templates " + shown);
    }
    own.forEach((name, file) -> {
      if (!Templates.SHIPPED.contains(name) && !isUsed(name, own)) {
        findings.add(useless(name, file));
      }
    });
    return new Outcome<>(own, findings);
  }

  private List<Path> paths() throws Refusal {
    try {
      FileSearch search =
          FileSearch.below(
              folder, files.boundary(), name -> !isTemplate(name), OwnTemplates::isTemplate);
      for (Path named : search.named()) {
        throw Refusal.path("not a file: " + PathNames.from(from, named));
      }
      return search.found().stream().sorted().toList();
    } catch (IOException e) {
      throw Refusal.unreadable("the templates in " + PathNames.from(from, folder), e);
    }
  }

  private static boolean isTemplate(String name) {
    return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
  }

  private Decoding.Decoded decode(Path path) throws Refusal {
    String name = PathNames.from(from, path);
    try {
      return Decoding.decode(name, files.read(path));
    } catch (ReadRefusal refused) {
      return Decoding.refused(name, refused);
    } catch (IOException e) {
      throw Refusal.unreadable(name, e);
    }
  }

  /** Returns whether another template names this one, as an include does. */
  private static boolean isUsed(String name, Map<String, SourceFile> own) {
    String file = file(name);
    return own.entrySet().stream()
        .anyMatch(other -> !other.getKey().equals(name) && other.getValue().text().contains(file));
  }

  private static Diagnostic useless(String name, SourceFile file) {
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0791,
            file.span(0, file.lineEnd(1)),
            "template "
                + name
                + " replaces no shipped template, and no other template includes it");
    String near = near(name);
    return finding
        .help(near == null ? "planwright templates lists the names" : "did you mean " + near + "?")
        .build();
  }

  /** Returns the shipped template that somebody may have meant, or null. */
  public static @Nullable String near(String name) {
    for (String shipped : Templates.SHIPPED) {
      if (file(shipped).equals(file(name))) {
        return shipped;
      }
    }
    return Suggestions.nearest(name, Templates.SHIPPED);
  }

  private static String file(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
