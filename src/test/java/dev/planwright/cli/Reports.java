package dev.planwright.cli;

import dev.planwright.emit.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads reports back as those do for whom they are written. */
final class Reports {

  private static final Pattern COMPACT =
      Pattern.compile("(.+?):(\\d+):(\\d+): \\w+\\[(.+?)\\]: .+");
  private static final Pattern GITHUB =
      Pattern.compile("::\\w+ file=(.+?),line=(\\d+),col=(\\d+),.*title=\\w+ (.+?)::.*");
  private static final Pattern AZURE =
      Pattern.compile(
          "##vso\\[task\\.logissue type=\\w+;sourcepath=(.+?);linenumber=(\\d+);"
              + "columnnumber=(\\d+);code=(.+?)\\].*");

  private Reports() {}

  /** A finding as one of the formats gives it back; a column that it has not is 0. */
  record Found(String path, int line, int column, String code) {}

  static List<Found> read(String format, String text) throws Exception {
    return switch (format) {
      case "compact" -> lines(text, COMPACT);
      case "github" -> lines(text, GITHUB);
      case "azure" -> lines(text, AZURE);
      case "json" ->
          list(at(JsonReader.read(text), "findings")).stream().map(Reports::json).toList();
      case "jsonl" -> text.lines().map(line -> json(JsonReader.read(line))).toList();
      case "sarif" ->
          list(at(JsonReader.read(text), "runs", 0, "results")).stream()
              .map(Reports::sarif)
              .toList();
      case "gitlab" -> list(JsonReader.read(text)).stream().map(Reports::gitlab).toList();
      case "rdjson" ->
          list(at(JsonReader.read(text), "diagnostics")).stream().map(Reports::rdjson).toList();
      case "checkstyle" -> checkstyle(xml(text));
      case "junit" -> junit(xml(text));
      default ->
          throw new IllegalArgumentException(
              "no test can read the format " + format + "; say in Reports.read how it is read");
    };
  }

  private static List<Found> lines(String text, Pattern pattern) {
    List<Found> found = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = pattern.matcher(line);
      if (!matcher.matches()) {
        throw new AssertionError(line);
      }
      found.add(
          found(unescaped(matcher.group(1)), matcher.group(2), matcher.group(3), matcher.group(4)));
    }
    return found;
  }

  /** Undoes what workflow commands do to a property. */
  static String unescaped(String text) {
    return text.replace("%0A", "\n")
        .replace("%0D", "\r")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%3B", ";")
        .replace("%5D", "]")
        .replace("%AZP25", "%")
        .replace("%25", "%");
  }

  private static Found found(Object path, Object line, Object column, Object code) {
    return new Found(
        path.toString(),
        Integer.parseInt(line.toString()),
        Integer.parseInt(column.toString()),
        code.toString());
  }

  private static Found json(Object each) {
    return found(
        at(each, "labels", 0, "file"),
        at(each, "labels", 0, "start", "line"),
        at(each, "labels", 0, "start", "column"),
        at(each, "code"));
  }

  private static Found sarif(Object each) {
    Object place = at(each, "locations", 0, "physicalLocation");
    return found(
        java.net.URI.create(at(place, "artifactLocation", "uri").toString()).getPath(),
        at(place, "region", "startLine"),
        at(place, "region", "startColumn"),
        at(each, "ruleId"));
  }

  private static Found gitlab(Object each) {
    return found(
        at(each, "location", "path"),
        at(each, "location", "lines", "begin"),
        0,
        at(each, "check_name"));
  }

  private static Found rdjson(Object each) {
    Object start = at(each, "location", "range", "start");
    return found(
        at(each, "location", "path"),
        at(start, "line"),
        at(start, "column"),
        at(each, "code", "value"));
  }

  static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Found> checkstyle(Document document) {
    return elements(document, "error").stream()
        .map(each ->
            found(
                ((Element) each.getParentNode()).getAttribute("name"),
                each.getAttribute("line"),
                each.getAttribute("column"),
                each.getAttribute("source").replaceFirst("^planwright\\.", "")))
        .toList();
  }

  private static List<Found> junit(Document document) {
    List<Found> found = new ArrayList<>();
    for (Element each : elements(document, "failure")) {
      Element test = (Element) each.getParentNode();
      String[] words = test.getAttribute("name").split(" at |:");
      found.add(
          found(test.getAttribute("classname"), words[1], words[2], each.getAttribute("type")));
    }
    return found;
  }

  /** Returns what lies in a value on a way of names and numbers. */
  static Object at(Object value, Object... way) {
    Object here = value;
    for (Object step : way) {
      here = step instanceof Integer index ? list(here).get(index) : ((Map<?, ?>) here).get(step);
    }
    return here;
  }

  static List<?> list(Object value) {
    return (List<?>) value;
  }
}
