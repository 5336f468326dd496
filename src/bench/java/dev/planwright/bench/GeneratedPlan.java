package dev.planwright.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A plan of a given size, the same for the same size: a library of products, each with an action, a
 * procedure and an order after another product, and a plan that installs all of them with an order
 * of its own for each. So there are four declarations and two ordering constraints for each item.
 * The library is split into files, each of which uses the one before, since a file may not have
 * more than 500,000 words.
 */
final class GeneratedPlan {

  private static final long SEED = 20_270_131;
  private static final int PER_ITEM = 4;
  private static final int ITEMS_IN_FILE = 2_500;
  private static final int SMALL_ITEMS = 30;
  private static final int SMALL_ORDERS = 20;

  /** The file of the plan. */
  static final String PLAN = "generated.plan";

  private GeneratedPlan() {}

  /** Returns the texts of files with about so many declarations, by name, the plan's last. */
  static Map<String, String> of(int declarations) {
    int items = Math.max(2, declarations / PER_ITEM);
    Random random = new Random(SEED);
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    text.append("planwright 1\n\narticle A1 \"Generated\"\n");
    text.append("fact F1 \"some products come before others\" in A1 \"throughout\"\n\n");
    text.append("kind farm { machines : machine+ }\n");
    text.append("kind machine in farm.machines { state busy : bool = false  ends false }\n\n");
    for (int i = 0; i < items; i++) {
      if (i > 0 && i % ITEMS_IN_FILE == 0) {
        text = next(files, text);
      }
      declare(text, i, random);
    }
    text = next(files, text);
    text.append("farm EAST {\n  machine M1\n  machine M2\n}\n\n");
    text.append("plan generated {\n  on EAST\n  install {\n");
    for (int i = 0; i < items; i++) {
      text.append("    p").append(i).append(" 2\n");
    }
    text.append("  }\n");
    for (int i = 1; i < items; i++) {
      text.append("  order p").append(random.nextInt(i)).append(" before p").append(i).append('\n');
    }
    files.put(PLAN, text.append("}\n").toString());
    return files;
  }

  /**
   * Returns a plan by itself: thirty items of three steps each on two machines, with twenty orders,
   * in about 190 lines. Another number gives other names and orders.
   */
  static String small(int number) {
    Random random = new Random(SEED + number);
    StringBuilder text = new StringBuilder("planwright 1\n\narticle A1 \"Generated\"\n");
    text.append("fact F1 \"some products come before others\" in A1 \"throughout\"\n\n");
    text.append("kind farm { machines : machine+ }\n");
    text.append("kind machine in farm.machines { state busy : bool = false  ends false }\n\n");
    text.append("farm EAST { machine M1-" + number + "  machine M2-" + number + " }\n\n");
    smallAction(text, "drain", "not m.busy", "set m.busy = true  undo fill(m)");
    smallAction(text, "fill", "m.busy", "set m.busy = false  undo drain(m)");
    for (int i = 0; i < SMALL_ITEMS; i++) {
      String product = "p" + number + "-" + i;
      text.append("\nproduct " + product + " \"Product\" on farm levels 1 < 2 < 3 from F1\n");
      smallAction(
          text, "put-" + product, "m.busy", "install " + product + " 2 on m.farm  irreversible");
      text.append("procedure do-" + product + " installs " + product + " on f : farm { ");
      text.append("drain(f.machines.first)  put-" + product + "(f.machines.first)  ");
      text.append("fill(f.machines.first) }\n");
    }
    text.append("\nplan small-" + number + " {\n  on EAST\n  install {\n");
    for (int i = 0; i < SMALL_ITEMS; i++) {
      text.append("    p" + number + "-" + i + " 2\n");
    }
    text.append("  }\n");
    for (int i = 0; i < SMALL_ORDERS; i++) {
      int later = 1 + random.nextInt(SMALL_ITEMS - 1);
      text.append("  order p" + number + "-" + random.nextInt(later));
      text.append(" before p" + number + "-" + later + "\n");
    }
    return text.append("}\n").toString();
  }

  private static void smallAction(StringBuilder text, String name, String needs, String effect) {
    text.append(
        "action " + name + "(m : machine) { on m  title \"" + name + " on ${m}\"  require ");
    text.append(needs + "  run \"" + name + " ${m}\"  " + effect + "  takes 1 min  from F1 }\n");
  }

  /** Ends a file of the library, and begins the next one, which uses it. */
  private static StringBuilder next(Map<String, String> files, StringBuilder text) {
    String name = "library" + files.size() + ".plan";
    files.put(name, text.toString());
    return new StringBuilder("planwright 1\nuse \"").append(name).append("\"\n\n");
  }

  private static void declare(StringBuilder text, int i, Random random) {
    text.append("product p" + i + " \"Product " + i + "\" on machine levels 1 < 2 < 3\n");
    text.append("action install-p" + i + "(m : machine) {\n");
    text.append("  on m  title \"Install product " + i + " on ${m}\"\n");
    text.append("  require not m.busy else \"${m} is busy\" as busy-" + i + " from F1\n");
    text.append("  run \"setup" + i + ".exe /on:${m}\"\n");
    text.append("  install p" + i + " 2 on m\n  takes 1 min\n  from F1\n}\n");
    text.append("procedure do-p" + i + " installs p" + i + " on f : farm {\n");
    text.append("  for m in f.machines { install-p" + i + "(m) }\n}\n");
    int earlier = i == 0 ? 0 : random.nextInt(i);
    if (i == 0) {
      text.append("rule first-without-level { check true  text \"never\"  from F1 }\n\n");
    } else {
      text.append("rule p" + i + "-too-early {\n  order p" + earlier + " before p" + i + "\n");
      text.append("  text \"product " + i + " comes too early\"\n  from F1\n}\n\n");
    }
  }
}
