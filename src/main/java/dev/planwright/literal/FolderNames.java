package dev.planwright.literal;

/** Which names can be those of folders, on any system. */
public final class FolderNames {

  private static final int LENGTH = 100;
  private static final String FORBIDDEN = "<>:\"/\\|?*";

  private FolderNames() {}

  /** Returns what is wrong with a name as that of a folder, or nothing. */
  public static String fault(String name) {
    if (name.isEmpty()) {
      return "empty";
    }
    if (name.length() > LENGTH) {
      return "longer than " + LENGTH + " characters";
    }
    if (name.startsWith(".") || name.startsWith("-") || name.startsWith(" ")) {
      return "begins with a dot, a hyphen or a blank";
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return "ends with a dot or a blank";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c) || Character.isSurrogate(c)) {
        return "holds a character that folder names cannot hold";
      }
    }
    return Paths.isDevice(name) ? "the name of a device on Windows" : "";
  }
}
