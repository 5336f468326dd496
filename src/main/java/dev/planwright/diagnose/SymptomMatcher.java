package dev.planwright.diagnose;

import dev.planwright.model.Symptom;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches evidence with symptoms. One matcher takes all evidence of a run, and then returns the
 * diagnoses.
 */
public final class SymptomMatcher {

  /** How many lines apart two texts can stand and still be near. */
  private static final int NEAR = 3;

  private static final long EVERYWHERE = Long.MAX_VALUE / 2;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final Map<Symptom, List<Own>> symptoms = new LinkedHashMap<>();
  private final List<Watched> signs = new ArrayList<>();
  private final List<List<Role>> roles = new ArrayList<>();
  private final TextScanner scanner;
  private final RegistryText registry = new RegistryText(this::registryValue);
  private final EventText events = new EventText(this::entry);
  private String source = "";
  private long number;
  private String line = "";
  private String before = "";
  private long lineAt = NEVER;
  private boolean started;
  private boolean naming;

  /** A sign with what was seen of it. */
  private static final class Watched {
    private static final int KEPT = 3;

    private final Sign sign;
    private final List<Evidence> evidence = new ArrayList<>();
    private int shared;
    private long count;
    private boolean sourced;
    private long textAt = NEVER;
    private long nearAt = NEVER;
    private String text = "";

    Watched(Sign sign) {
      this.sign = sign;
    }

    void see(String source, long number, String line) {
      count++;
      if (evidence.size() < KEPT) {
        evidence.add(new Evidence(source, number, line.strip()));
      }
      textAt = NEVER;
    }

    Sighting sighting(boolean weak) {
      Sighting.Strength strength =
          weak
              ? Sighting.Strength.WEAK
              : sign.event() != null && !sourced
                  ? Sighting.Strength.UNSOURCED
                  : Sighting.Strength.FULL;
      return new Sighting(sign.shown(), strength, shared, count, evidence);
    }
  }

  /** A sign of a symptom, by its place among the signs, and whether it is weak for that symptom. */
  private record Own(int sign, boolean weak) {}

  /** What finding a text says: that it is the text of a sign, or what stands beside it. */
  private record Role(Watched sign, boolean near) {}

  /** Takes the symptoms to look for. */
  public SymptomMatcher(List<Symptom> wanted) {
    Map<String, Integer> byKey = new LinkedHashMap<>();
    Map<String, Integer> texts = new LinkedHashMap<>();
    for (Symptom symptom : wanted) {
      List<Own> own = new ArrayList<>();
      for (Sign sign : Sign.of(symptom)) {
        int index = byKey.computeIfAbsent(sign.key(), _ -> signs.size());
        if (index == signs.size()) {
          signs.add(new Watched(sign));
          sign.texts().forEach(text -> add(texts, text, new Role(signs.get(index), false)));
          sign.nears().forEach(text -> add(texts, text, new Role(signs.get(index), true)));
        }
        if (own.stream().noneMatch(other -> other.sign() == index)) {
          own.add(new Own(index, sign.weak()));
          signs.get(index).shared++;
        }
      }
      symptoms.put(symptom, own);
    }
    scanner = new TextScanner(List.copyOf(texts.keySet()), this::hit);
  }

  private void add(Map<String, Integer> texts, String text, Role role) {
    int index = texts.computeIfAbsent(text, _ -> texts.size());
    if (index == roles.size()) {
      roles.add(new ArrayList<>());
    }
    roles.get(index).add(role);
  }

  /** Reads a stream to its end. */
  public void read(String name, InputStream in) throws IOException {
    open(name);
    EvidenceReader.read(in, this::line);
    scanner.reset();
  }

  /** Takes a line by itself, as somebody pasted it. */
  public void line(String name, String text) {
    open(name);
    long at = 1;
    for (String each : text.lines().toList()) {
      line(at++, each, true);
    }
    scanner.reset();
  }

  /** Begins a source. What its name says stands beside every line of it. */
  private void open(String name) {
    source = name;
    number = 0;
    registry.reset();
    events.reset();
    for (Watched sign : signs) {
      sign.textAt = NEVER;
      sign.nearAt = NEVER;
    }
    line = "";
    lineAt = NEVER;
    started = false;
    naming = true;
    scanner.reset();
    scanner.take(name);
    scanner.reset();
    naming = false;
  }

  private void line(long at, String written, boolean ends) {
    String text = started ? written : MailText.unquoted(written);
    started = !ends;
    number = at;
    before = number - 1 == lineAt ? line : "";
    lineAt = at;
    line = text;
    scanner.take(text);
    if (ends) {
      scanner.end();
      registry.take(text);
      number = at;
      line = text;
      events.take(at, text);
    }
  }

  private void registryValue(String value) {
    line = value;
    scanner.reset();
    scanner.take(value);
    scanner.reset();
  }

  private void entry(String id, String from, long at, String text) {
    for (Watched watched : signs) {
      Sign.Event event = watched.sign.event();
      if (event != null && event.is(id, from)) {
        watched.sourced = true;
        watched.see(source, at, text);
      }
    }
  }

  private void hit(int text) {
    for (Role role : roles.get(text)) {
      Watched watched = role.sign();
      Sign.Event event = watched.sign.event();
      if (event != null) {
        event(watched, event, role.near());
      } else if (role.near()) {
        watched.nearAt = Math.max(watched.nearAt, naming ? EVERYWHERE : number);
        if (number - watched.textAt <= NEAR) {
          watched.see(source, watched.textAt, watched.text);
        }
      } else if (!naming) {
        boolean near = watched.sign.nears().isEmpty() || number - watched.nearAt <= NEAR;
        if (near) {
          watched.see(source, number, line);
        } else {
          watched.textAt = number;
          watched.text = line;
        }
      }
    }
  }

  /** Number and source of an event lie on one line: it still has to be an entry of a log. */
  private void event(Watched watched, Sign.Event event, boolean isSource) {
    if (naming || line.length() > EventText.LONGEST) {
      return;
    }
    if (isSource) {
      watched.nearAt = number;
    } else {
      watched.textAt = number;
    }
    boolean both = event.source().isEmpty() || watched.textAt == watched.nearAt;
    boolean apart = !both && Math.abs(watched.textAt - watched.nearAt) == 1;
    boolean found =
        both
            ? event.oneLine().matcher(line).find()
            : apart && event.broken().matcher(before + "\n" + line).find();
    if (found) {
      watched.sourced = true;
      watched.see(source, number, line);
      watched.nearAt = NEVER;
    } else if (!isSource && event.unsourced().matcher(line).find()) {
      watched.see(source, number, line);
    }
  }

  /** Returns what the evidence shows, best first. */
  public List<Diagnosis> diagnoses() {
    List<Diagnosis> diagnoses = new ArrayList<>();
    symptoms.forEach((symptom, own) -> {
      List<Sighting> seen = new ArrayList<>();
      for (Own each : own) {
        Watched watched = signs.get(each.sign());
        if (watched.count > 0) {
          seen.add(watched.sighting(each.weak()));
        }
      }
      if (!seen.isEmpty()) {
        diagnoses.add(new Diagnosis(symptom, seen, own.size()));
      }
    });
    diagnoses.sort(Diagnosis.bestFirst());
    return diagnoses;
  }
}
