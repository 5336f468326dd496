package dev.planwright.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.planwright.build.Classes.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bytes, on every machine and every day: below the command line
 * nothing asks the machine, and nothing takes its order from a hash table.
 */
class PurityTest {

  private static final Set<String> OPENERS =
      Set.of(
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.nio.channels.FileChannel",
          "java.util.Scanner",
          "java.util.zip.ZipFile");

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    forbid(
        "use the standard streams or end the process",
        Set.of(
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.Throwable.printStackTrace"));
  }

  @Test
  void onlyTheCommandLineAsksTheMachine() {
    forbid(
        "ask for the time, the locale, the environment or chance",
        Set.of(
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault"));
  }

  /**
   * One package judges what may be read and written. The program's own jar is read by its library,
   * and the build packs that.
   */
  @Test
  void onlyThePackageOfFilesOpensThem() {
    Set<String> asking =
        Set.of("exists", "isRegularFile", "isDirectory", "isWritable", "isSymbolicLink");
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "files..", ROOT + "startup..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "workspace.files.ShippedLibrary")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "open files",
                (JavaAccess<?> access) ->
                    OPENERS.contains(access.getTargetOwner().getFullName())
                        || access.getTargetOwner().getFullName().equals("java.nio.file.Files")
                            && !asking.contains(access.getName())))
        .check(Classes.ALL);
  }

  /** In some locales {@code %d} writes other digits than 0 to 9. */
  @Test
  void formattingNamesItsLocale() {
    forbid(
        "format for the locale of the machine",
        access ->
            name(access).equals("java.lang.String.formatted")
                || name(access).equals("java.lang.String.format")
                    && !access.getTarget().getFullName().contains("(java.util.Locale"));
  }

  /** Immutable sets and maps iterate in another order each time the JVM starts. */
  @Test
  void noCopyForgetsTheOrder() {
    forbid(
        "copy into a collection that forgets the order",
        Set.of(
            "java.util.Map.copyOf",
            "java.util.Set.copyOf",
            "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toUnmodifiableSet",
            "java.util.stream.Collectors.toUnmodifiableMap"));
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(resideOutsideOfPackage(ROOT + "syntax.antlr.."))
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(Classes.ALL);
  }

  private static void forbid(String what, Set<String> members) {
    forbid(what, access -> members.contains(name(access)));
  }

  private static void forbid(String what, Predicate<JavaAccess<?>> accesses) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli..", ROOT + "syntax.antlr..")
        .should()
        .accessTargetWhere(DescribedPredicate.describe(what, accesses))
        .as("only the command line may " + what)
        .allowEmptyShould(true)
        .check(Classes.ALL);
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getName();
  }
}
