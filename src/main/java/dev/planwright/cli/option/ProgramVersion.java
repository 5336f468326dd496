package dev.planwright.cli.option;

/** The version of this program. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** Returns the version, which only the packaged program knows. */
  public static String get() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
