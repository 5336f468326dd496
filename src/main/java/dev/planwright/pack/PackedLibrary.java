package dev.planwright.pack;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.Constants;
import dev.planwright.syntax.PlanFile;
import dev.planwright.syntax.TreeImage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shipped modules as the build packed them: the text of each beside the image of its tree. */
public final class PackedLibrary {

  /** The class that the build makes; for each module it holds name, text and image. */
  static final String CONSTANTS = "dev.planwright.pack.LibraryConstants";

  private static final int A_MODULE = 3;

  private final String[] constants;
  private final Map<String, Integer> places = new HashMap<>();
  private final IdentityHashMap<SourceFile, Integer> sources = new IdentityHashMap<>();

  /** Opens the library; it is empty where the classes are run before the build packed them. */
  public PackedLibrary() {
    String[] packed = Constants.of(CONSTANTS);
    constants = packed == null ? new String[0] : packed;
    for (int i = 0; i < constants.length; i += A_MODULE) {
      places.put(constants[i], i);
    }
  }

  /** Returns the source of a module, or null if there is none of this name. */
  public @Nullable SourceFile module(String name) {
    Integer place = places.get(name);
    if (place == null) {
      return null;
    }
    SourceFile source = new SourceFile("library:" + name, constants[place + 1]);
    sources.put(source, place);
    return source;
  }

  /** Returns the tree of a module's source, or null if the source is not from here. */
  public @Nullable PlanFile tree(SourceFile source) {
    Integer place = sources.get(source);
    return place == null
        ? null
        : TreeImage.read(source, constants[place + 2].getBytes(StandardCharsets.ISO_8859_1));
  }
}
