package dev.planwright.cli.option;

import java.lang.module.ModuleDescriptor;

/** The version of this program. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** Returns the version, which only the packaged program knows: by its module, or by its jar. */
  public static String get() {
    ModuleDescriptor module = ProgramVersion.class.getModule().getDescriptor();
    if (module != null) {
      return module.rawVersion().orElse("unpackaged");
    }
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
