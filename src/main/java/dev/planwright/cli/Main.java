package dev.planwright.cli;

/** The program's entry. */
public final class Main {

  private Main() {}

  /**
   * Runs the program.
   *
   * @param args the words of the command line
   */
  public static void main(String[] args) {
    System.err.println("usage: planwright " + args.length);
    Runtime.getRuntime().halt(2);
  }
}
