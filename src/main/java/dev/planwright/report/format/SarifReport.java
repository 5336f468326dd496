package dev.planwright.report.format;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.report.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes SARIF 2.1.0 (OASIS, 2020) as those read it who show findings beside changed lines: places
 * on one line, rules with their help, and the hashes by which GitHub follows a line.
 *
 * <p>GitHub shows 5,000 results; of more, the heaviest are written and the rest is counted.
 */
public final class SarifReport implements Report {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int RESULTS = 5_000;

  /** The word that stands for the top of the repository. */
  static final String ROOT = "%SRCROOT%";

  private final String version;
  private final Run run;
  private final Function<Diagnostic, RuleInfo> rules;

  /**
   * Takes what the report says of itself.
   *
   * @param version the program's version; one without a number is not written
   * @param rules what is known about the code of a finding
   */
  public SarifReport(String version, Run run, Function<Diagnostic, RuleInfo> rules) {
    this.version = version;
    this.run = run;
    this.rules = rules;
  }

  /**
   * What a report says of the run.
   *
   * @param category what tells it from others of the same program; may be empty
   * @param site the address of the site with the pages of findings, or empty for no links
   */
  public record Run(String category, String site) {

    /** One of many, without links. */
    public static final Run PLAIN = new Run("", "");

    /** Returns the address of the page of a code, or an empty text if it has none. */
    String page(String code) {
      String base = site.isEmpty() || site.endsWith("/") ? site : site + "/";
      return base.isEmpty() || !Code.isFormed(code) ? "" : base + "findings/" + code + ".html";
    }
  }

  /** A finding that is written, with its fingerprint. */
  record Entry(Diagnostic finding, Fingerprint fingerprint) {}

  @Override
  public String render(Findings findings) {
    List<Entry> entries = heaviest(findings);
    SarifRules used = SarifRules.of(entries, rules, run);
    JsonWriter json = JsonWriter.indented().beginObject();
    json.member("$schema", SCHEMA).member("version", "2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.member("name", "Planwright");
    if (Character.isDigit(version.charAt(0))) {
      json.member("version", version).member("semanticVersion", version);
    }
    used.write(json);
    json.endObject().endObject();
    json.name("automationDetails").beginObject();
    json.member("id", "planwright/" + (run.category().isEmpty() ? "" : run.category() + "/"))
        .endObject();
    json.member("columnKind", "utf16CodeUnits");
    json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject();
    text(json, "description", "The top of the repository.");
    json.endObject().endObject();
    invocation(json, findings.all().size() - entries.size());
    SarifResults results = new SarifResults(findings, used);
    json.array("results", entries, results::write);
    return json.endObject().endArray().endObject().text();
  }

  private static List<Entry> heaviest(Findings findings) {
    List<Entry> entries = new ArrayList<>();
    List<Fingerprint> fingerprints = findings.fingerprints();
    for (int i = 0; i < fingerprints.size(); i++) {
      entries.add(new Entry(findings.all().get(i), fingerprints.get(i)));
    }
    if (entries.size() > RESULTS) {
      entries.sort((one, two) -> two.finding.severity().compareTo(one.finding.severity()));
      return List.copyOf(entries.subList(0, RESULTS));
    }
    return entries;
  }

  private static void invocation(JsonWriter json, int left) {
    json.name("invocations").beginArray().beginObject();
    json.member("executionSuccessful", true);
    if (left > 0) {
      json.name("toolExecutionNotifications").beginArray().beginObject();
      json.member("level", "warning");
      text(json, "message", left + " findings more than can be shown are left out.");
      json.endObject().endArray();
    }
    json.endObject().endArray();
  }

  /** Writes a member that is a message with nothing but text. */
  static void text(JsonWriter json, String name, String text) {
    json.name(name).beginObject().member("text", text).endObject();
  }
}
