package dev.planwright.probe;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the findings about reports and about what was found in them. */
public final class StateDifferences {

  private StateDifferences() {}

  /**
   * Returns a finding for each fact that differs, or that could not be learnt, and one for each
   * machine that there is no report of.
   *
   * @param reported the machines that there is a report of
   * @param all whether every report could be used, so that one that is missing was not given
   */
  public static List<Diagnostic> of(List<Answer> answers, Set<PlanObject> reported, boolean all) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<PlanObject> missing = new LinkedHashSet<>();
    for (Answer answer : answers) {
      PlanObject machine = answer.question().machine();
      switch (answer.verdict()) {
        case DIFFERS -> findings.add(differs(answer));
        case OPEN -> {
          if (machine == null || reported.contains(machine)) {
            findings.add(open(answer));
          } else {
            missing.add(machine);
          }
        }
        case AGREES, LEARNT -> {}
      }
    }
    for (PlanObject machine : all ? missing : Set.<PlanObject>of()) {
      findings.add(
          Diagnostic.warning(Code.PW0823, machine.span(), "there is no report of " + machine.name())
              .help("run its script on " + machine.name() + ", and name the report as well")
              .build());
    }
    return findings;
  }

  private static Diagnostic differs(Answer answer) {
    Question question = answer.question();
    String said = question.expected().said().shown();
    String found = answer.found() == null ? "" : answer.found().shown();
    boolean given = question.expected().given() != null;
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0821,
                question.place(),
                question.title() + " is " + found + ", and not " + said)
            .label(given ? "the plan says " + said : "nothing said here means " + said);
    Span seen = answer.seen();
    if (seen != null) {
      finding.label(seen, "found " + found + " on " + machine(question));
    }
    return finding
        .source(question.probe().body().get().citations(), null)
        .help("correct the plan, or the machine, and then lint the plan again")
        .build();
  }

  private static Diagnostic open(Answer answer) {
    Question question = answer.question();
    Diagnostic.Builder finding =
        Diagnostic.warning(
            Code.PW0823,
            question.place(),
            question.title() + " could not be learnt: " + answer.why());
    Span seen = answer.seen();
    if (seen != null) {
      finding.label(seen, "in the report");
    }
    if (question.ask() != null) {
      finding.help("find out and say it in the plan: " + question.ask().plain());
    } else {
      finding.help("find out and say it in the plan");
    }
    return finding.build();
  }

  private static String machine(Question question) {
    PlanObject machine = question.machine();
    return machine == null ? "" : machine.name();
  }

  /**
   * Sorts reports by their machines; one that cannot be used is a finding.
   *
   * @param id the mark of the questions that scripts of this plan ask now
   */
  public static List<Diagnostic> sort(
      List<ProbeAnswers> reports,
      Plan plan,
      PlanObject target,
      List<PlanObject> machines,
      String id,
      Map<PlanObject, ProbeAnswers> byMachine) {
    List<Diagnostic> findings = new ArrayList<>();
    for (ProbeAnswers report : reports) {
      PlanObject machine = null;
      for (PlanObject each : machines) {
        machine = each.name().equals(report.said("machine")) ? each : machine;
      }
      String fault = fault(report, plan, target, machine);
      if (!fault.isEmpty()) {
        findings.add(unusable(report, fault));
      } else if (machine != null && byMachine.putIfAbsent(machine, report) != null) {
        findings.add(unusable(report, "another report of " + machine.name() + " was read before"));
      } else if (!report.said("id").equals(id)) {
        findings.add(
            Diagnostic.warning(
                    Code.PW0824,
                    report.line(1),
                    "this report was written by the script of another version of the plan")
                .help(
                    "what it tells is read all the same; write the scripts again to learn the rest")
                .build());
      }
    }
    return findings;
  }

  private static String fault(
      ProbeAnswers report, Plan plan, PlanObject target, @Nullable PlanObject machine) {
    if (!report.isOurs()) {
      return report.text().length() == 0
          ? "it is empty"
          : "it does not begin as the script of a probe begins it";
    }
    boolean same =
        report.said("plan").equals(plan.name()) && report.said("target").equals(target.name());
    if (!same) {
      return "it is of plan " + report.said("plan") + " on " + report.said("target");
    }
    return machine == null ? "the plan asks nothing of a machine " + report.said("machine") : "";
  }

  private static Diagnostic unusable(ProbeAnswers report, String fault) {
    return Diagnostic.error(Code.PW0822, report.line(1), "this report cannot be used: " + fault)
        .help("name the report that the script of this plan wrote, PROBE-MACHINE.TXT")
        .build();
  }
}
