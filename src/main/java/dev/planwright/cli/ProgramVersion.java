package dev.planwright.cli;

/** The version of this program. */
final class ProgramVersion {

  private ProgramVersion() {}

  /** Returns the version, which only the packaged program knows. */
  static String get() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
