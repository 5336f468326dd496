package dev.planwright.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.model.Expr;
import dev.planwright.model.Lazy;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence of any shape is read to its end, and what is in it is found. */
class EvidenceTest {

  private static final Span NOWHERE = new SourceFile("library", "").span(0, 0);
  private static final String MESSAGE = "the \"agent\" failed, code 0x80040154, and went on";

  private final Symptom failed = symptom("failed", "agent failed");
  private final Symptom code = symptom("code", "2147746132");
  private final Symptom status = symptom("status", "Agent\\Setup\\Status = 12");

  private static Symptom symptom(String name, String text) {
    return symptom(name, new Symptom.Sign(false, constant(text), null), List.of());
  }

  private static Expr constant(String text) {
    return new Expr.Constant(Value.text(text), Type.TEXT, NOWHERE);
  }

  private static Symptom symptom(
      String name, Symptom.@Nullable Sign sign, List<Symptom.Event> events) {
    Symptom.Body body =
        new Symptom.Body(
            new Symptom.Signature(false, sign == null ? List.of() : List.of(sign), events),
            List.of(),
            List.of(),
            null,
            null,
            Rule.Words.NONE,
            List.of(),
            0);
    return new Symptom(name, "lib", name, NOWHERE, new Lazy<>(() -> body));
  }

  private static List<String> found(byte[] bytes, Symptom... symptoms) {
    return found(new ByteArrayInputStream(bytes), symptoms);
  }

  private static List<String> found(InputStream in, Symptom... symptoms) {
    return diagnoses(in, symptoms).stream().map(each -> each.symptom().name()).sorted().toList();
  }

  private static List<Diagnosis> diagnoses(InputStream in, Symptom... symptoms) {
    SymptomMatcher matcher = new SymptomMatcher(List.of(symptoms));
    try {
      matcher.read("log", in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return matcher.diagnoses();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void anyEncodingIsRead(String charset) {
    byte[] bytes =
        ("Zeile f\u00fcr Zeile\r\n" + MESSAGE + "\r\n").getBytes(Charset.forName(charset));
    assertEquals(List.of("code", "failed"), found(bytes, failed, code));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);
    assertEquals(List.of("code", "failed"), found(cut, failed, code));
  }

  @Test
  void aMarkOfUtf8IsNoLetter() {
    byte[] bytes = ("\ufeffagent failed").getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("failed"), found(bytes, failed));
  }

  @Test
  void utf16AppendedToBytesIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("a log of bytes\r\n".repeat(400).getBytes(StandardCharsets.ISO_8859_1));
    out.write(MESSAGE.getBytes(StandardCharsets.UTF_16LE));
    assertEquals(List.of("code", "failed"), found(out.toByteArray(), failed, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x80040154",
        "0X80040154",
        "80040154H",
        "2147746132",
        "-2147221164",
        "code=0x80040154.",
        "(80040154)"
      })
  void aCodeIsFoundInEveryForm(String written) {
    String text = written.replace("80040154H", "80040154 h");
    assertEquals(List.of("code"), found(text.getBytes(StandardCharsets.UTF_8), code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x800401540", "0x8004015", "12147746132", "21477461320", "x80040154y"})
  void whatIsNearlyACodeIsNotFound(String written) {
    assertEquals(List.of(), found(written.getBytes(StandardCharsets.UTF_8), code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AGENT FAILED", "agent\tfailed", "the 'agent' failed", "agent\r\n   failed"})
  void caseBlanksQuotesAndLineEndsDoNotMatter(String written) {
    assertEquals(List.of("failed"), found(written.getBytes(StandardCharsets.UTF_8), failed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agents failed", "agent failedover", "reagent failed", "agent-failed"})
  void aTextIsFoundAsWholeWords(String written) {
    assertEquals(List.of(), found(written.getBytes(StandardCharsets.UTF_8), failed));
  }

  @Test
  void aLineWithoutEndIsReadInPieces() {
    byte[] bytes = new byte[(1 << 16) * 3 + 5];
    Arrays.fill(bytes, (byte) 'x');
    byte[] message = " agent failed ".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(message, 0, bytes, (1 << 16) - 7, message.length);
    List<Diagnosis> found = diagnoses(new ByteArrayInputStream(bytes), failed);
    assertEquals(1, found.size());
    Evidence evidence = found.getFirst().seen().getFirst().evidence().getFirst();
    assertEquals(1, evidence.line());
    assertTrue(evidence.text().length() < 500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void noiseIsReadToItsEnd(int seed) {
    byte[] bytes = new byte[300_000];
    new Random(seed).nextBytes(bytes);
    if (seed % 2 == 0) {
      byte[] head =
          "REGEDIT4\n[HKEY_LOCAL_MACHINE\\A]\n\"a\"=hex:".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(head, 0, bytes, 0, head.length);
    }
    byte[] message = ("\r\n" + MESSAGE + "\r\n").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(message, 0, bytes, 200_000, message.length);
    assertEquals(List.of("code", "failed"), found(bytes, failed, code));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\"Status\"=dword:0000000c",
        "\"Status\"=\"12\"",
        "\"Status\"=hex(4):0c,00,00,00",
        "\"Status\"=hex(b):0c,00,00,00,00,00,00,00",
        "\"Status\"=hex(2):31,00,32,00,00,00",
        "\"Status\"=hex(2):\\~31,00,\\~  32,00,00,00",
        "    Status    REG_DWORD    0xc",
        "    Status    REG_SZ    12",
      })
  void aValueOfTheRegistryIsFoundInEveryForm(String value) {
    String export =
        "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_LOCAL_MACHINE\\Software\\Agent\\Setup]\r\n"
            + value.replace("~", "\r\n")
            + "\r\n";
    assertEquals(List.of("status"), found(export.getBytes(StandardCharsets.UTF_16), status));
    List<Diagnosis> seen =
        diagnoses(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), status);
    assertEquals(
        "HKEY_LOCAL_MACHINE\\Software\\Agent\\Setup\\Status = 12",
        seen.getFirst().seen().getFirst().evidence().getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[HKEY_LOCAL_MACHINE\\Agent\\Setup]\n\"Status\"=dword:0000000d",
        "[HKEY_LOCAL_MACHINE\\Agent\\Setup2]\n\"Status\"=dword:0000000c",
        "[-HKEY_LOCAL_MACHINE\\Agent\\Setup]\n\"Status\"=dword:0000000c",
        "[HKEY_LOCAL_MACHINE\\Agent\\Setup]\n\"Status\"=-",
        "\"Status\"=dword:0000000c",
      })
  void anotherValueIsNot(String text) {
    assertEquals(List.of(), found(text.getBytes(StandardCharsets.UTF_8), status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event 1009 AgentSvc",
        "Event ID: 1009\nSource: AgentSvc",
        "Source: AgentSvc\nCategory: none\nEvent ID: 1009",
        "Event ID (1009), source agentsvc",
        "11/21/99,10:00,AgentSvc,Error,None,1009,N/A,NODEB,text",
        "\"11/21/99\";\"AgentSvc\";\"Error\";\"1009\";\"NODEB\"",
        "11/21/99 10:00 1 0 1009 AgentSvc N/A NODEB",
        "AgentSvc: 1009",
      })
  void anEventIsFoundAsPeopleWriteIt(String text) {
    Symptom event = symptom("event", null, List.of(new Symptom.Event(false, "1009", "AgentSvc")));
    assertEquals(List.of("event"), found(text.getBytes(StandardCharsets.UTF_8), event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event 1009 Browser",
        "AgentSvc sent 1009 bytes",
        "Event ID: 1010\nSource: AgentSvc\n\nEvent ID: 1009\nSource: Browser",
        "event 10091 AgentSvc",
      })
  void anotherEventIsNot(String text) {
    Symptom event = symptom("event", null, List.of(new Symptom.Event(false, "1009", "AgentSvc")));
    assertEquals(List.of(), found(text.getBytes(StandardCharsets.UTF_8), event));
  }

  @Test
  void nearIsAFewLinesOrTheNameOfTheFile() {
    Symptom near =
        symptom("near", new Symptom.Sign(false, constant("1722"), constant("agent")), List.of());
    assertEquals(List.of("near"), found(bytes("agent:\n\n1722"), near));
    assertEquals(List.of("near"), found(bytes("1722\nsaid the agent"), near));
    assertEquals(List.of(), found(bytes("1722\n\n\n\n\nagent"), near));
    SymptomMatcher matcher = new SymptomMatcher(List.of(near));
    matcher.line("agent.log", "1722");
    assertEquals(1, matcher.diagnoses().size());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void moreOwnSignsComeFirst() {
    List<Symptom.Sign> signs = List.of(new Symptom.Sign(false, constant("one"), null));
    Symptom shared = symptom("shared", signs.getFirst(), List.of());
    Symptom other = symptom("other", signs.getFirst(), List.of());
    Symptom own = symptom("own", "two");
    List<Diagnosis> found =
        diagnoses(new ByteArrayInputStream(bytes("one two")), other, shared, own);
    List<String> names = new ArrayList<>();
    found.forEach(each -> names.add(each.symptom().name() + " " + each.certainty().word()));
    assertEquals(List.of("own clear", "other possible", "shared possible"), names);
  }

  /** What is read is not kept: the run needs no more memory for it. */
  @Test
  void hundredsOfMegabytesAreRead() {
    assertEquals(List.of("failed"), found(new Endless(200L << 20), failed, status));
  }

  /** A log of so many bytes, made while it is read, with a message at its end. */
  private static final class Endless extends InputStream {
    private static final byte[] LINE =
        bytes("11/21/99 10:00:00 one of very many lines in which nothing is to be seen\r\n");
    private static final byte[] LAST = bytes("\r\nagent failed\r\n");
    private final long size;
    private long at;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      if (at >= size + LAST.length) {
        return -1;
      }
      int next = at < size ? LINE[(int) (at % LINE.length)] : LAST[(int) (at - size)];
      at++;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = 0;
      while (count < length && at < size + LAST.length) {
        byte[] source = at < size ? LINE : LAST;
        int first = (int) (at < size ? at % LINE.length : at - size);
        long left = at < size ? size - at : LAST.length - first;
        int part = (int) Math.min(Math.min(source.length - first, length - count), left);
        System.arraycopy(source, first, into, from + count, part);
        count += part;
        at += part;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }

  /** Mails are quoted and broken, and people write of several events at once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Events 1009 and 1058, and no service | possible",
        "events 1007, 1008 and 1009. | possible",
        "Event ID 1009 | possible",
        "> the log shows event 1009 from\\n> AgentSvc since | clear",
        "> > Event ID: 1009\\n> > Source: AgentSvc | clear",
        "Events 1007 and 1009 (AgentSvc) | clear",
        "event 1009 from Other | none",
        "Other event 1009 | none",
        "event 10090 | none",
      })
  void eventsAreReadWhereAndHowPeopleWriteOfThem(String text, String expected) {
    Symptom event = symptom("event", null, List.of(new Symptom.Event(false, "1009", "AgentSvc")));
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    List<Diagnosis> found = diagnoses(new ByteArrayInputStream(bytes), event);
    assertEquals(expected, found.isEmpty() ? "none" : found.getFirst().certainty().word());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> the agent\n> failed",
        "Key Name: Software\\Agent\\Setup\nValue 0\n  Name: Status\n  Type: REG_DWORD\n  Data: 0xc",
        "> [HKEY_LOCAL_MACHINE\\Software\\Agent\\\n> Setup]\n> \"Status\"=dword:\n> 0000000c",
      })
  void quotedBrokenAndListedTextIsRead(String text) {
    assertEquals(1, found(text.getBytes(StandardCharsets.UTF_8), failed, status).size());
  }
}
