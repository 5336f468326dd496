package dev.planwright.literal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions compare as their scheme says, and any two texts compare somehow. */
final class VersionSchemeTest {

  private static final long SEED = 20_261_127;
  private static final int VERSIONS = 120;
  private static final Path DPKG = Path.of("/usr/bin/dpkg");

  /** The pieces of generated versions; the last ones make many that no scheme has. */
  private static final List<String> PIECES =
      List.of("0", "1", "10", "9", "02", ".", ".", "-", "~", "+", ":", "a", "rc", "beta", "Z", "");

  @ParameterizedTest
  @CsvSource({
    "semver, 1.0.0-alpha, 1.0.0-alpha.1, -1",
    "semver, 1.0.0-alpha.1, 1.0.0-alpha.beta, -1",
    "semver, 1.0.0-alpha.beta, 1.0.0-beta, -1",
    "semver, 1.0.0-beta, 1.0.0-beta.2, -1",
    "semver, 1.0.0-beta.2, 1.0.0-beta.11, -1",
    "semver, 1.0.0-beta.11, 1.0.0-rc.1, -1",
    "semver, 1.0.0-rc.1, 1.0.0, -1",
    "semver, 1.0.0-rc10, 1.0.0-rc9, -1",
    "semver, 1.9.0, 1.10.0, -1",
    "semver, 1.0.0+build.1, 1.0.0+build.2, 0",
    "semver, 1.0.0-1, 1.0.0--, -1",
    "debian, 1.0~rc1, 1.0, -1",
    "debian, 1.0~~, 1.0~, -1",
    "debian, 1.0~, 1.0, -1",
    "debian, 1.0, 1.0a, -1",
    "debian, 1.0a, 1.0+, -1",
    "debian, 1.0, 1.0-0, 0",
    "debian, 1.0, 1.0-1, -1",
    "debian, 1.09, 1.9, 0",
    "debian, 1.9, 1.10, -1",
    "debian, 9.9, 1:0.1, -1",
    "debian, 0:1.0, 1.0, 0",
    "debian, 1.22.1-9~deb12u1, 1.22.1-9, -1",
    "debian, 1.22.1-9, 1.22.1-9+deb12u1, -1",
    "debian, 2.36-9+deb12u4, 2.36-9+deb12u10, -1",
    "debian, 1.2-3-4, 1.2-3-10, -1",
    "debian, 99999999999999999999.1, 100000000000000000000, -1",
  })
  void knownPairsCompare(String scheme, String one, String two, int order) {
    VersionScheme known = VersionScheme.named(scheme);
    assertNotNull(known);
    assertNull(known.fault(one));
    assertNull(known.fault(two));
    assertEquals(order, Integer.signum(known.compare(one, two)));
    assertEquals(-order, Integer.signum(known.compare(two, one)));
  }

  @ParameterizedTest
  @CsvSource({
    "semver, 1.30, 1.30.0",
    "semver, 1, 1.0.0",
    "semver, 01.2.03, 1.2.3",
    "semver, 1.30-rc.1, 1.30.0-rc.1",
    "semver, 1.2.3.4, ",
    "semver, 1.2.3-01, ",
    "semver, 4rc1, ",
    "debian, :1, ",
    "debian, 1-, ",
    "debian, a1, ",
    "debian, 1_2, ",
    "dotted, 1~2, ",
    "dotted, 1:2, ",
    "dotted, 1.2.3-1, ",
  })
  void whatIsNoVersionIsSaid(String scheme, String text, String instead) {
    VersionScheme known = VersionScheme.named(scheme);
    assertNotNull(known);
    Fault fault = known.fault(text);
    assertNotNull(fault);
    assertEquals(instead, fault.instead());
  }

  @ParameterizedTest
  @CsvSource({"1.30.2, 1, 30, 2", "4, 4, 0, 0", "6a, 6, 0, 0", "2:7.4.052-1, 7, 4, 52"})
  void numbersAreRead(String version, long major, long minor, long patch) {
    assertEquals(List.of(major, minor, patch), numbers(version));
  }

  private static List<Long> numbers(String version) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Long number = Levels.number(version, i);
      assertNotNull(number);
      numbers.add(number);
    }
    return numbers;
  }

  @Test
  void whatIsNoNumberHasNone() {
    assertNull(Levels.number("rc1", 0));
    assertNull(Levels.number("9999999999999999999", 0));
  }

  @ParameterizedTest
  @EnumSource(VersionScheme.class)
  void anyTextsAreInATotalOrder(VersionScheme scheme) {
    List<String> texts = generated(scheme == VersionScheme.DOTTED);
    for (String one : texts) {
      assertEquals(0, scheme.compare(one, one), one);
      for (String two : texts) {
        int order = Integer.signum(scheme.compare(one, two));
        assertEquals(-order, Integer.signum(scheme.compare(two, one)), one + " and " + two);
        for (String three : texts) {
          boolean rises = order <= 0 && scheme.compare(two, three) <= 0;
          assertTrue(
              !rises || scheme.compare(one, three) <= 0, () -> one + " <= " + two + " <= " + three);
        }
      }
    }
  }

  /** Returns texts of the pieces; {@code valid} keeps what is a dotted version. */
  private static List<String> generated(boolean valid) {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    while (texts.size() < VERSIONS) {
      StringBuilder text = new StringBuilder(String.valueOf(random.nextInt(3)));
      int pieces = random.nextInt(7);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      if (!valid || VersionScheme.DOTTED.fault(text.toString()) == null) {
        texts.add(text.toString());
      }
    }
    return texts;
  }

  @Test
  void dpkgComparesAlike() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(DPKG), "dpkg is not here");
    List<String> versions =
        generated(false).stream().filter(v -> VersionScheme.DEBIAN.fault(v) == null).toList();
    assertTrue(versions.size() > VERSIONS / 4, "too few versions");
    for (int i = 1; i < versions.size(); i++) {
      String one = versions.get(i - 1);
      String two = versions.get(i);
      int order = Integer.signum(VersionScheme.DEBIAN.compare(one, two));
      String relation = order < 0 ? "lt" : order > 0 ? "gt" : "eq";
      Process judge =
          new ProcessBuilder(DPKG.toString(), "--compare-versions", one, relation, two)
              .inheritIO()
              .start();
      assertEquals(0, judge.waitFor(), one + " " + relation + " " + two);
    }
  }
}
