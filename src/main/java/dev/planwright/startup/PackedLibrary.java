package dev.planwright.startup;

import dev.planwright.source.SourceFile;
import dev.planwright.startup.image.TreeImage;
import dev.planwright.syntax.tree.PlanFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shipped modules as the build packed them: the image of each tree, and the text beside it. */
public final class PackedLibrary {

  private final Map<String, Module> modules = new HashMap<>();
  private final IdentityHashMap<SourceFile, Module> sources = new IdentityHashMap<>();

  /** The length of a module's text, and where its image is; behind that stands the text. */
  private record Module(int length, int place) {}

  /** Opens the library; it is empty where the classes are run before the build packed them. */
  public PackedLibrary() {
    String names = LibraryConstants.get(0);
    int place = 1;
    int start = 0;
    while (start < names.length()) {
      int blank = names.indexOf(' ', start);
      int end = names.indexOf('\n', blank);
      int length = Integer.parseInt(names, blank + 1, end, 10);
      modules.put(names.substring(start, blank), new Module(length, place));
      place += 2;
      start = end + 1;
    }
  }

  /** Returns the texts that the constructor takes apart. */
  static List<String> constants(List<PlanFile> trees) {
    StringBuilder names = new StringBuilder();
    List<String> constants = new ArrayList<>();
    for (PlanFile tree : trees) {
      if (tree.module() != null) {
        names.append(tree.module().text()).append(' ').append(tree.source().length()).append('\n');
        constants.add(new String(TreeImage.write(tree), StandardCharsets.ISO_8859_1));
        constants.add(tree.source().text());
      }
    }
    constants.addFirst(names.toString());
    return constants;
  }

  /** Returns the source of a module, or null if there is none of this name. */
  public @Nullable SourceFile module(String name) {
    Module module = modules.get(name);
    if (module == null) {
      return null;
    }
    int text = module.place() + 1;
    SourceFile source =
        new SourceFile(
            SourceFile.SHIPPED + name, module.length(), () -> LibraryConstants.get(text));
    sources.put(source, module);
    return source;
  }

  /** Returns the tree of a module's source, or null if the source is not from here. */
  public @Nullable PlanFile tree(SourceFile source) {
    Module module = sources.get(source);
    return module == null
        ? null
        : TreeImage.read(
            source, LibraryConstants.get(module.place()).getBytes(StandardCharsets.ISO_8859_1));
  }
}
