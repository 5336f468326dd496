package dev.planwright.emit;

import dev.planwright.corpus.Tools;
import dev.planwright.markup.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser without a window, told what to do over its debugging protocol. */
public final class Chromium implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<?, ?>>> waiting = new ConcurrentHashMap<>();
  private final List<Map<?, ?>> events = new CopyOnWriteArrayList<>();

  private Chromium(Path profile) throws Exception {
    process =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String target =
        (String) call("Target.createTarget", "\"url\":\"about:blank\"", "").get("targetId");
    String attach = "\"targetId\":\"" + target + "\",\"flatten\":true";
    session = (String) call("Target.attachToTarget", attach, "").get("sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", "");
    }
  }

  /** Returns whether there is one. */
  public static boolean isThere() {
    return Tools.onPath("chromium");
  }

  /** Starts one, with an empty folder for what it keeps. */
  public static Chromium start(Path profile) throws Exception {
    return new Chromium(profile);
  }

  private String address() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        return line.substring(at).strip();
      }
    }
    throw new IOException("chromium says nothing of where it listens");
  }

  /** Sets the width of the window and the colour scheme that people prefer. */
  void show(int width, String scheme) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        "\"width\":" + width + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false");
    call(
        "Emulation.setEmulatedMedia",
        "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]");
  }

  /** Opens a file; everything that was seen before is forgotten. */
  public void open(Path file) throws Exception {
    events.clear();
    call("Page.setBypassCSP", "\"enabled\":false");
    call("Page.navigate", "\"url\":\"" + file.toUri() + "\"");
    evaluate("new Promise(done => document.readyState == 'complete' ? done() : (onload = done))");
  }

  /** Returns what an expression gives, a promise waited for. */
  public Object evaluate(String expression) throws Exception {
    String text = JsonWriter.indented().value(expression).text().strip();
    Map<?, ?> answer =
        call(
            "Runtime.evaluate",
            "\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + text);
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(String.valueOf(answer.get("exceptionDetails")));
    }
    return ((Map<?, ?>) answer.get("result")).get("value");
  }

  /** Returns the page as it is printed, in base 64. */
  String print() throws Exception {
    return (String)
        call("Page.printToPDF", "\"printBackground\":true,\"preferCSSPageSize\":true").get("data");
  }

  /**
   * Returns what went wrong or out since the page was opened: messages, and requests but for it.
   */
  List<String> complaints(Path opened) {
    List<String> complaints = new ArrayList<>();
    for (Map<?, ?> event : events) {
      String method = String.valueOf(event.get("method"));
      String params = String.valueOf(event.get("params"));
      boolean request =
          method.equals("Network.requestWillBeSent") && !params.contains("url=" + opened.toUri());
      if (request || List.of("Log.entryAdded", "Runtime.consoleAPICalled").contains(method)) {
        complaints.add(method + " " + params);
      }
    }
    return complaints;
  }

  /** Calls a method in the page; the parameters are members of a JSON object. */
  Map<?, ?> call(String method, String parameters) throws Exception {
    return call(method, parameters, ",\"sessionId\":\"" + session + "\"");
  }

  private Map<?, ?> call(String method, String parameters, String more) throws Exception {
    int id = ids.incrementAndGet();
    CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String head = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{";
    socket.sendText(head + parameters + "}" + more + "}", true).get();
    Map<?, ?> message = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message.containsKey("error")) {
      throw new IllegalStateException(method + ": " + message.get("error"));
    }
    return (Map<?, ?>) message.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Puts messages together and gives answers to those who wait. */
  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        Map<?, ?> message = (Map<?, ?>) JsonReader.read(text.toString());
        text.setLength(0);
        CompletableFuture<Map<?, ?>> answer =
            message.get("id") instanceof Long id ? waiting.remove(id.intValue()) : null;
        if (answer != null) {
          answer.complete(message);
        } else {
          events.add(message);
        }
      }
      from.request(1);
      return null;
    }
  }
}
