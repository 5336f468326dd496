package dev.planwright.build;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes of the program, read once for all rules about them. */
final class Classes {

  static final String ROOT = "dev.planwright.";

  static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target", "classes"));

  private Classes() {}
}
