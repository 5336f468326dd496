package dev.planwright.diagnostic;

/** The stage of the compiler that reports a finding. */
public enum CodeStage {
  /** Reading a file. */
  READ,
  /** Names and types. */
  RESOLVE,
  /** Used files and modules. */
  USE,
  /** Plans and their items. */
  PLAN,
  /** The order of items. */
  ORDER,
  /** Deriving and simulating steps. */
  STEPS,
  /** Accepted risks and limits. */
  RISK,
  /** Scripts and templates. */
  SCRIPT,
  /** Names of output folders, facts, probes and inventories. */
  OUTPUT,
  /** Tests in libraries. */
  TEST,
  /** Configurations. */
  CONFIGURE
}
