package dev.planwright.startup;

/** The shipped modules. The build puts a class in place of this one that holds them. */
final class LibraryConstants {

  private LibraryConstants() {}

  @SuppressWarnings("unused")
  static String get(int index) {
    return "";
  }
}
