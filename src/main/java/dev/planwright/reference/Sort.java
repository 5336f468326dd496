package dev.planwright.reference;

import java.util.Locale;

/** The sorts of declarations, in the order in which a reference tells them. */
public enum Sort {
  KIND("Kinds"),
  PRODUCT("Products"),
  PROCEDURE("Procedures"),
  ACTION("Actions"),
  FUNCTION("Functions"),
  RULE("Rules"),
  WINDOW("Windows"),
  SYMPTOM("Symptoms"),
  PROBE("Probes"),
  READING("Readings"),
  FACT("Facts");

  private final String title;

  Sort(String title) {
    this.title = title;
  }

  /** Returns the word for one of them. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the heading above all of them. */
  public String title() {
    return title;
  }
}
