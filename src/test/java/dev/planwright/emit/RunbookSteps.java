package dev.planwright.emit;

import static dev.planwright.emit.StepMaker.row;

import dev.planwright.model.Action.Disposition;
import dev.planwright.model.Action.Purpose;
import dev.planwright.model.PlanObject;

/** The steps of the runbook that holds one of every sort. */
final class RunbookSteps {

  private final Runbooks book;
  private final PlanObject alpha;
  private final PlanObject beta;

  RunbookSteps(Runbooks book) {
    this.book = book;
    this.alpha = book.alpha;
    this.beta = book.beta;
  }

  void addAll() {
    preparation();
    otherMachine();
    back();
  }

  private void preparation() {
    book.step(alpha, "Move all groups to ALPHA")
        .ask(
            """
            In the administrator, open Groups
            Move ${R&D Group} to ${ALPHA}
            (right-click the group, Move Group)
            """)
        .says(Purpose.WARN, "Move no group back before the other machine is done")
        .says(Purpose.VERIFY, "ALPHA owns every group, and all are online")
        .changes("stopped", "running")
        .add();
    book.step(alpha, "Stop the agent on ALPHA")
        .run("agentctl stop")
        .result(
            "",
            row(Disposition.OK, "", "0"),
            row(Disposition.OK, "it was stopped already", "2"),
            row(Disposition.FAIL, "it did not stop; stop it in Services", "other"))
        .says(Purpose.VERIFY, "Services shows the agent as stopped")
        .undo(book.startAgain())
        .changes("running", "stopped")
        .add();
  }

  private void otherMachine() {
    book.step(beta, "Set the dependency of the store, if it has none")
        .guard("agentctl needs ${R&D Group}")
        .run("agentctl group ${R&D Group} /depend:${R&D Name} /log:${S:\\Log (1)}")
        .add();
    book.step(beta, "Copy the agent to BETA")
        .run("if not exist ${S:\\Log (1)} md ${S:\\Log (1)}")
        .ask("Insert the CD & choose <Browse>; enter ${S:\\Log (1)} (100% sure)")
        .run("agentctl copy %windir%\\${agent.exe}")
        .says(Purpose.NOTE, "It takes a while")
        .note("the first of two")
        .add();
    book.step(beta, "Restart BETA")
        .restart()
        .says(Purpose.EXPECT, "Event 1009 from AgentSvc until the update is on again")
        .says(Purpose.VERIFY, "BETA is up")
        .add();
    book.step(beta, "Set the password")
        .ask("Log on as administrator")
        .secret("agentctl password ${R&D Group} <password of the agent>")
        .add();
  }

  private void back() {
    book.step(alpha, "Set up the coordinator")
        .ask("Start the setup of the coordinator")
        .result(
            "HKLM\\Software\\Agent\\Setup\\ErrorCode",
            row(Disposition.OK, "", "0"),
            row(Disposition.RETRY, "it was busy", "1", "2"),
            row(Disposition.FAIL, "see the log of the setup", "other"))
        .add();
    book.step(alpha, "Update the agent")
        .run("update /quiet")
        .result(
            "",
            row(Disposition.OK, "", "0"),
            row(Disposition.RESTART, "", "3010"),
            row(Disposition.RETRY, "another setup is running", "1618"),
            row(Disposition.FAIL, "it crashed", "-1"))
        .irreversible()
        .add();
    book.step(alpha, "See that everything works").says(Purpose.VERIFY, "it works").add();
  }
}
