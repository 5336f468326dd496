package dev.planwright.model;

import dev.planwright.diagnostic.Citation;
import dev.planwright.literal.Dialect;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of object, declared by a library. */
public final class Kind extends Declared {

  private final String plural;
  private final Type.Base named;
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Lazy<Optional<Group>>> groups = new ArrayList<>();
  private @Nullable Lazy<Machine> machine;
  private final List<Kind> parts = new ArrayList<>();
  private @Nullable Dialect dialect;
  private @Nullable Kind container;
  private @Nullable Attribute containedIn;

  /**
   * Makes a kind.
   *
   * @param plural the name of the list of all its objects, empty where the kind gives none
   * @param named the type that the names of its objects have
   */
  public Kind(String name, String module, Span span, String plural, Type.Base named) {
    super(name, module, span);
    this.plural = plural;
    this.named = named;
  }

  /** Completes the kind; called once, by the resolver. */
  public void declareAttribute(Attribute attribute) {
    attributes.put(attribute.name(), attribute);
  }

  /** Says where the kind is described; called by the resolver. */
  public void declareSource(List<Citation> from) {
    citations.addAll(from);
  }

  /**
   * What makes an object of a kind a machine, on which scripts run.
   *
   * @param when when it can be reached, with the object in slot 0; null for always
   * @param slots how many slots the frame of the condition needs
   */
  public record Machine(@Nullable Expr when, int slots) {}

  /**
   * What an object is that an inventory has in a group.
   *
   * @param name the name of the group
   * @param owner this kind, or one around it, whose object then has this one as the value
   * @param attribute the attribute or state of the owner that it tells
   * @param written where the value is written
   */
  public record Group(String name, Kind owner, Attribute attribute, Span written) {}

  /** Says what the group of an inventory means, if it means anything; called by the resolver. */
  public void declareGroup(Lazy<Optional<Group>> group) {
    groups.add(group);
  }

  /** Returns what groups of an inventory mean, in written order. */
  public List<Group> groups() {
    return groups.stream().flatMap(group -> group.get().stream()).toList();
  }

  /** Says that objects of this kind are machines; called by the resolver. */
  public void declareMachine(Lazy<Machine> body) {
    machine = body;
  }

  /** Says in which dialect scripts for its objects are; called by the resolver. */
  public void declareDialect(Dialect said) {
    dialect = said;
  }

  /**
   * Returns the dialect of scripts and commands at its objects: what the kind says, else the kinds
   * around it, else the first kind in it that says one, else that of Windows NT.
   */
  public Dialect dialect() {
    Dialect said = saidDialect();
    return said == null ? Dialect.NT : said;
  }

  /** Returns whether the kind, or one around or in it, says a dialect. */
  public boolean saysDialect() {
    return saidDialect() != null;
  }

  private @Nullable Dialect saidDialect() {
    for (Kind up = this; up != null; up = up.container) {
      if (up.dialect != null) {
        return up.dialect;
      }
    }
    return dialectInside();
  }

  private @Nullable Dialect dialectInside() {
    for (Kind part : parts) {
      Dialect said = part.dialect == null ? part.dialectInside() : part.dialect;
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** Returns whether the kind says that its objects are machines. */
  public boolean isMachine() {
    return machine != null;
  }

  /** Returns what makes its objects machines, or null if the kind does not say that they are. */
  public @Nullable Machine machine() {
    return machine == null ? null : machine.get();
  }

  /** Says that objects of this kind live in a list attribute of another; called by the resolver. */
  public void declareContainer(Kind holder, Attribute list) {
    container = holder;
    containedIn = list;
    holder.parts.add(this);
  }

  /** Returns the name of the collection of all objects of this kind. */
  public String plural() {
    if (!plural.isEmpty()) {
      return plural;
    }
    return containedIn != null ? containedIn.name() : name() + "s";
  }

  /** Returns the type of the names of its objects: how they are written and compared. */
  public Type.Base named() {
    return named;
  }

  /** Returns the kind that holds it, or null for a kind at the top of a file. */
  public @Nullable Kind container() {
    return container;
  }

  /** Returns the attribute of the container that lists it, or null. */
  public @Nullable Attribute containedIn() {
    return containedIn;
  }

  /** Returns the attribute of this name, or null. */
  public @Nullable Attribute attribute(String called) {
    return attributes.get(called);
  }

  /** Returns the attributes in written order. */
  public List<Attribute> attributes() {
    return new ArrayList<>(attributes.values());
  }

  /** Returns where the kind is described. */
  public List<Citation> citations() {
    return citations;
  }

  @Override
  public void resolve() {
    attributes.values().forEach(Attribute::resolve);
    if (machine != null) {
      machine.resolve();
    }
  }

  /** Returns whether objects of this kind lie, at any depth, in objects of {@code other}. */
  public boolean within(Kind other) {
    for (Kind up = container; up != null; up = up.container) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }
}
