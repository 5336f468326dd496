package dev.planwright.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.ShippedModules;
import dev.planwright.model.Symptom;
import dev.planwright.resolve.scope.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Evidence of every shipped symptom, and evidence that nearly is: {@code NAME.log} or {@code .reg}
 * shows the symptom {@code NAME}, {@code NAME.near.log} does not. What else each shows is recorded
 * in {@code expected.txt}.
 */
class SymptomCorpusTest {

  private static final Path FOLDER = PlanFiles.CORPUS.resolve("diagnose");
  private static final List<Symptom> SYMPTOMS = symptoms();

  @Test
  void everySymptomIsSeenInItsEvidenceAndNotInWhatIsNear() {
    for (Symptom symptom : SYMPTOMS) {
      List<Path> hits = evidence(symptom.name());
      List<Path> misses = evidence(symptom.name() + ".near");
      assertFalse(hits.isEmpty(), "no evidence in the corpus of " + symptom.name());
      assertFalse(misses.isEmpty(), "nothing near in the corpus to " + symptom.name());
      hits.forEach(file -> assertTrue(names(file).contains(symptom.name()), file.toString()));
      misses.forEach(file -> assertFalse(names(file).contains(symptom.name()), file.toString()));
    }
  }

  @Test
  void whatAllEvidenceShowsIsAsRecorded() throws IOException {
    StringBuilder shown = new StringBuilder();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".txt")) {
          String found =
              diagnoses(file).stream()
                  .map(each ->
                      each.symptom().name()
                          + " ("
                          + each.certainty().word()
                          + " "
                          + each.seen().size()
                          + "/"
                          + each.signs()
                          + ")")
                  .collect(Collectors.joining(", "));
          shown.append(file.getFileName()).append(": ").append(found).append('\n');
        }
      }
    }
    Golden.check(FOLDER.resolve("expected.txt"), shown.toString());
  }

  @Test
  void noEvidenceIsLeftFromASymptomThatIsGone() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    SYMPTOMS.forEach(symptom -> known.add(symptom.name()));
    TreeMap<String, Path> unknown = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.forEach(file -> unknown.put(stem(file), file));
    }
    unknown.keySet().removeAll(known);
    unknown.remove("expected");
    assertEquals(new TreeMap<>(), unknown);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('.'));
  }

  private static List<Path> evidence(String name) {
    return Stream.of(".log", ".reg")
        .map(ending -> FOLDER.resolve(name + ending))
        .filter(Files::exists)
        .toList();
  }

  private static List<String> names(Path file) {
    return diagnoses(file).stream().map(diagnosis -> diagnosis.symptom().name()).toList();
  }

  private static List<Diagnosis> diagnoses(Path file) {
    SymptomMatcher matcher = new SymptomMatcher(SYMPTOMS);
    try (InputStream in = Files.newInputStream(file)) {
      matcher.read("evidence", in);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
    return matcher.diagnoses();
  }

  private static List<Symptom> symptoms() {
    List<Symptom> symptoms = new ArrayList<>();
    for (Unit unit : ShippedModules.all()) {
      symptoms.addAll(unit.symbols().symptoms().values());
    }
    return symptoms;
  }
}
