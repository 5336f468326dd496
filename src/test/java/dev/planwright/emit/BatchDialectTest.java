package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checker of the scripts is itself checked: what NT 4.0 lacks or reads differently is refused.
 */
class BatchDialectTest {

  @Test
  void aSmallScriptIsAccepted() {
    assertEquals(List.of(), faults("goto end", ":end", "echo done ^& over 100%%"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set /p PW_X=",
        "exit /b 1",
        "if errorlevel 1 goto end",
        "for /f %%a in (x) do echo %%a",
        "a && b",
        "echo a & del x",
        "echo a > b",
        "echo %DATE% %",
        "echo x /?",
        "call other.cmd",
        "goto nowhere",
        "call :nowhere",
        "set PW_CMD=a & b",
        "set PW_CMD=\"a",
        "set PW_RC=1 ",
        "(echo a)",
        "setlocal ENABLEDELAYEDEXPANSION",
        ":longlabel9",
        "timeout 5",
        "echo caf\u00e9",
        "findstr x y",
        "del C:\\x",
      })
  void whatIsNotOfTheDialectIsRefused(String line) {
    assertFalse(faults(line).isEmpty(), line);
  }

  @Test
  void aLabelIsThereOnce() {
    assertFalse(faults(":a", ":A").isEmpty());
  }

  @Test
  void bytesCount() {
    assertFalse(
        BatchDialect.faults("@echo off\necho a\n".getBytes(StandardCharsets.US_ASCII)).isEmpty());
    assertFalse(faults("echo " + "x".repeat(250)).isEmpty());
  }

  private static List<String> faults(String... lines) {
    String script = "@echo off\r\n" + String.join("\r\n", lines) + "\r\n";
    return BatchDialect.faults(script.getBytes(StandardCharsets.ISO_8859_1));
  }
}
