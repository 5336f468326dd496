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
  private static final String PREFIX = "library:";

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

  /** Returns whether a file is a module that comes with the program. */
  public static boolean has(SourceFile file) {
    return file.name().startsWith(PREFIX);
  }

  private static @Nullable SourceFile load(String name) {
    String resource = "/" + FOLDER + Modules.file(name);
    try (InputStream in = ShippedLibrary.class.getResourceAsStream(resource)) {
      return in == null ? null : Decoding.decode(PREFIX + name, in.readAllBytes()).file();
    } catch (IOException _) {
      return null;
    }
  }

  /**
   * Returns the names of all modules, sorted. They are read off the place the program was started
   * from, since nothing needs them but a suggestion and a listing.
   */
  static List<String> modules() {
    CodeSource source = ShippedLibrary.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return List.of();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      List<String> files = Files.isDirectory(place) ? walk(place.resolve(FOLDER)) : entries(place);
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

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> files = new ArrayList<>();
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(Modules.ENDING))
          .forEach(name -> files.add(name.substring(FOLDER.length())));
      return files;
    }
  }

  private static List<String> walk(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(Modules.ENDING))
          .map(file -> PathNames.slashed(root.relativize(file)))
          .toList();
    }
  }
}
