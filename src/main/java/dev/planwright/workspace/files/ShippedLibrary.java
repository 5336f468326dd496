package dev.planwright.workspace.files;

import dev.planwright.source.SourceFile;
import dev.planwright.startup.PackedLibrary;
import dev.planwright.syntax.tree.PlanFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The modules that come with the program, packaged below {@code library/}. */
public final class ShippedLibrary {

  private static final String FOLDER = "library/";

  private final PackedLibrary packed = new PackedLibrary();
  private final Map<String, SourceFile> read = new HashMap<>();

  /** Returns the source of a module, or null if there is none of this name. */
  @Nullable SourceFile module(String name) {
    SourceFile known = read.get(name);
    if (known == null) {
      known = packed.module(name);
      known = known == null ? load(name) : known;
      if (known != null) {
        read.put(name, known);
      }
    }
    return known;
  }

  /** Returns the tree of a module's source, or null if it has to be parsed. */
  @Nullable PlanFile tree(SourceFile source) {
    return packed.tree(source);
  }

  private static @Nullable SourceFile load(String name) {
    String resource = "/" + FOLDER + Modules.file(name);
    try (InputStream in = ShippedLibrary.class.getResourceAsStream(resource)) {
      return in == null
          ? null
          : Decoding.decode(SourceFile.SHIPPED + name, in.readAllBytes()).file();
    } catch (IOException _) {
      return null;
    }
  }

  /** Returns the first plan that a module comes with, or null. */
  static byte @Nullable [] starter(String module) {
    String resource = "/" + FOLDER + Modules.starter(module);
    try (InputStream in = ShippedLibrary.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException _) {
      return null;
    }
  }

  /**
   * Returns the names of all modules, sorted. They are read off the place the program was started
   * from, since nothing needs them but a suggestion and a listing.
   */
  static List<String> modules() {
    return modules(Modules.ENDING);
  }

  /** Returns the names of the modules with a file of this ending, sorted. */
  static List<String> modules(String ending) {
    CodeSource source = ShippedLibrary.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return List.of();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      List<String> files =
          Files.isDirectory(place) ? walk(place.resolve(FOLDER), ending) : entries(place, ending);
      List<String> modules = new ArrayList<>();
      for (String file : files) {
        modules.add(Modules.name(file));
      }
      Collections.sort(modules);
      return modules;
    } catch (IOException | URISyntaxException | IllegalArgumentException _) {
      return List.of();
    }
  }

  private static List<String> entries(Path jar, String ending) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> files = new ArrayList<>();
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(ending))
          .forEach(name -> files.add(name.substring(FOLDER.length())));
      return files;
    }
  }

  private static List<String> walk(Path root, String ending) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending))
          .map(file -> PathNames.slashed(root.relativize(file)))
          .toList();
    }
  }
}
