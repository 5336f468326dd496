package dev.planwright.bench;

/** A JVM that prints one line: what a cold start is measured against. */
final class Hello {

  private Hello() {}

  /** Prints the line. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
