package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.CommandLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machines of a plan, and an operator who does what their scripts say, and nothing else.
 *
 * <p>Where a run was cut off in the middle of a command, the operator looks whether it took effect,
 * as the script asks.
 */
final class ScriptSite {

  private static final Pattern COMMAND = Pattern.compile("(\\S+)\\.cmd(?: (/\\w+) (\\S+))?");
  private static final Pattern OVER =
      Pattern.compile("   (?:On \\S+ run|When all is done, run here):  (.*)");

  /** Something that a machine did. */
  record Call(String machine, String part, String command) {}

  final Map<String, String> scripts = new LinkedHashMap<>();
  final Map<String, Map<String, String>> disks = new TreeMap<>();
  final List<Call> calls = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  final List<String> states = new ArrayList<>();
  final StringBuilder screens = new StringBuilder();

  /** What a command ends with. */
  ToIntFunction<Call> exits = call -> 0;

  /** What each look at the services of a machine has shown, in order. */
  final List<String> lists = new ArrayList<>();

  /** What commands do to services. */
  private final Map<String, Step.Service> services = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  /** The services that run, by machine. */
  private final Map<String, Set<String>> running = new TreeMap<>();

  /** What the registry holds. */
  String exported = "\"ErrorCode\"=dword:00000000\n\"ExitCode\"=dword:00000000\n";

  /** What good runs come to: from there nothing new is to be seen. */
  final Set<List<Object>> known = new HashSet<>();

  /** What this run came to, between one script and the next. */
  final List<List<Object>> passed = new ArrayList<>();

  /** The machine whose script runs, or ran last. */
  String current = "";

  /** Whether the interpreter of the machines has its extensions on. */
  boolean extensions = true;

  /** At each moment; throws to cut the run off. */
  Runnable moment = () -> {};

  final String first;

  /** Commands that only look. */
  final Set<String> guards = new HashSet<>();

  ScriptSite(Runbook runbook, List<Artifact> artifacts) {
    artifacts.forEach(artifact -> scripts.put(artifact.path(), artifact.content()));
    runbook.machines().forEach(machine -> disks.put(machine.name(), new TreeMap<>()));
    runbook
        .steps()
        .forEach(step ->
            step.content()
                .guards()
                .forEach(guard -> guards.add(CommandLine.of(step, guard).text())));
    runbook.steps().forEach(this::addServices);
    first = Route.command(Route.of(runbook).legs().getFirst());
  }

  /** Lets a service run at first if the first command about it stops it. */
  private void addServices(Step step) {
    for (Step.Instruction instruction : step.content().instructions()) {
      Step.Service service = instruction.service();
      if (service != null) {
        String machine = step.machine().name();
        services.put(CommandLine.of(step, instruction.text()).text(), service);
        if (seen.add(machine + service.name().plain()) && !service.runs()) {
          running.computeIfAbsent(machine, _ -> new TreeSet<>()).add(service.name().plain());
        }
      }
    }
  }

  private ScriptSite(ScriptSite other) {
    services.putAll(other.services);
    other.running.forEach((machine, names) -> running.put(machine, new TreeSet<>(names)));
    scripts.putAll(other.scripts);
    other.disks.forEach((machine, files) -> disks.put(machine, new TreeMap<>(files)));
    calls.addAll(other.calls);
    keys.addAll(other.keys);
    states.addAll(other.states);
    exits = other.exits;
    exported = other.exported;
    current = other.current;
    known.addAll(other.known);
    guards.addAll(other.guards);
    first = other.first;
  }

  /** Returns the same site, of which what happens here changes nothing. */
  ScriptSite copy() {
    return new ScriptSite(this);
  }

  /** Returns what scripts read again, and what was done: equal sites go on alike. */
  List<Object> state() {
    Map<String, List<String>> read = new TreeMap<>();
    disks.forEach((machine, files) ->
        read.put(
            machine,
            files.keySet().stream().filter(file -> !file.matches(".*(LOG|STATUS.TXT)")).toList()));
    return List.of(read, List.copyOf(calls));
  }

  /** Returns what a run of the script leaves as its status. */
  String run(String command) {
    Matcher words = COMMAND.matcher(command);
    if (!words.matches()) {
      throw new IllegalArgumentException(command);
    }
    String name = words.group(1);
    current = name;
    List<String> arguments =
        words.group(2) == null ? List.of() : List.of(words.group(2), words.group(3));
    screens.setLength(0);
    screens.append(
        new Interpreter(new Computer(name), scripts.get(name + ".cmd"), extensions).run(arguments));
    String state = file(name, "STATUS.TXT").strip();
    states.add(state);
    return state;
  }

  String file(String machine, String name) {
    return disks.get(machine).getOrDefault("C:\\PLANWRT\\" + machine + "\\" + name, "");
  }

  boolean has(String machine, String name) {
    return disks.get(machine).containsKey("C:\\PLANWRT\\" + machine + "\\" + name);
  }

  /** Goes on until every step is done; the command is what was begun last. */
  void operate(String from) {
    String command = from;
    for (int runs = 0; runs < 200; runs++) {
      String status = run(command);
      if (isOver(status) || known.contains(state())) {
        return;
      }
      passed.add(state());
      command = next(command.replaceFirst("\\.cmd.*", ""), status);
    }
    throw new IllegalStateException("no end: " + states);
  }

  /** Returns whether no script goes on: all is done, or but what a person does. */
  private boolean isOver(String status) {
    return status.equals("COMPLETE")
        || screens.indexOf("Then every step of the plan is done.") >= 0;
  }

  /** From the beginning. */
  void operate() {
    operate(first);
  }

  /** Returns what the operator runs after a script left this status. */
  String next(String machine, String status) {
    String script = machine + ".cmd";
    String[] words = status.split(" ");
    switch (words[0]) {
      case "HANDOVER", "WAITING" -> {
        Matcher over = OVER.matcher(screens);
        if (over.find()) {
          return over.group(1);
        }
        throw new IllegalStateException(screens.toString());
      }
      case "INTERRUPTED" -> {
        boolean done =
            calls.stream()
                .anyMatch(c -> c.part().equals(words[1]) && !guards.contains(c.command()));
        return script + (done ? " /done " : " /redo ") + words[1];
      }
      case "FAILED" -> {
        long failed = states.stream().filter(status::equals).count();
        Matcher done = Pattern.compile("(/done \\S+)").matcher(screens);
        if (failed < 2 || !done.find()) {
          return script;
        }
        serve(machine, calls.getLast().command());
        return script + " " + done.group(1);
      }
      case "RESTART" -> {
        return script;
      }
      default -> throw new IllegalStateException(status + "\n" + screens);
    }
  }

  /** Does to a service what a command does; returns whether it was not so before. */
  private boolean serve(String machine, String command) {
    Step.Service service = services.get(command);
    if (service == null) {
      return true;
    }
    Set<String> names = running.computeIfAbsent(machine, _ -> new TreeSet<>());
    return service.runs()
        ? names.add(service.name().plain())
        : names.remove(service.name().plain());
  }

  private final class Computer implements Interpreter.Machine {

    private final String name;
    private String printed = "";

    Computer(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Map<String, String> files() {
      return disks.get(name);
    }

    @Override
    public void tick() {
      moment.run();
    }

    @Override
    public int program(String command, String part) {
      printed = "";
      if (command.equals("net start")) {
        printed = list();
        lists.add(printed);
        return 0;
      }
      Call call = new Call(name, part, command);
      calls.add(call);
      int code = exits.applyAsInt(call);
      if (code == 0) {
        assertTrue(serve(name, command), () -> command + " where nothing is to be done");
      }
      return code;
    }

    private String list() {
      StringBuilder list = new StringBuilder("These Windows NT services are started:\n\n");
      running.getOrDefault(name, Set.of()).forEach(each -> list.append("   " + each + "\n"));
      return list.append("\nThe command completed successfully.\n").toString();
    }

    @Override
    public String printed() {
      return printed;
    }

    @Override
    public String export(String key) {
      return exported;
    }

    @Override
    public void key(String part) {
      keys.add(part);
    }
  }
}
