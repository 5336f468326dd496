package dev.planwright.inventory;

import dev.planwright.source.Span;
import java.util.List;

/**
 * What an inventory says.
 *
 * @param hosts the hosts, in the order in which it first names them
 * @param groups its groups but those that every inventory has, in written order
 */
public record Inventory(List<Host> hosts, List<Group> groups) {

  /** Copies the lists. */
  public Inventory {
    hosts = List.copyOf(hosts);
    groups = List.copyOf(groups);
  }

  /**
   * A host.
   *
   * @param span where it is first named
   * @param groups all groups that it is in, those that hold its groups first
   * @param variables what is said of it and of its groups, the nearest only
   */
  public record Host(String name, Span span, List<Group> groups, List<Variable> variables) {
    /** Copies the lists. */
    public Host {
      groups = List.copyOf(groups);
      variables = List.copyOf(variables);
    }
  }

  /**
   * A group.
   *
   * @param span where it is first named
   * @param isUnion whether it names groups and no host
   * @param parts the groups that it holds directly
   */
  public record Group(String name, Span span, boolean isUnion, List<String> parts) {
    /** Copies the parts. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** What the value of a variable is made of. */
  enum Form {
    SCALAR,
    LIST,
    NESTED
  }

  /**
   * A variable.
   *
   * @param form what its value is made of
   * @param texts the texts of a scalar (one) or of a list; none of what is nested
   */
  public record Variable(String name, Form form, List<String> texts, Span span) {
    /** Copies the texts. */
    public Variable {
      texts = List.copyOf(texts);
    }

    /** Returns a variable with one value. */
    static Variable scalar(String name, String text, Span span) {
      return new Variable(name, Form.SCALAR, List.of(text), span);
    }
  }
}
