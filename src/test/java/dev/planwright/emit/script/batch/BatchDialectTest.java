package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checker of the scripts is itself checked: what NT 4.0 lacks or reads differently is refused.
 */
class BatchDialectTest {

  /** What it takes for a line that uses them to be about itself only. */
  private static final String[] AROUND = {
    "set PW_DIR=%SystemDrive%\\PLANWRT\\A", "set PW_RC=0", "set PW_CMD=net stop x", ":end"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rem Words, and (more) words.",
        "goto end",
        "goto :EOF",
        "call :end",
        "call :end S001 S001-2",
        "echo.",
        "echo done ^& over 100%%",
        "echo \"R&D\" %PW_CMD%",
        "set ERRORLEVEL=",
        "set PW_CMD=if not exist \"S:\\R&D (1)\" md \"S:\\R&D (1)\"",
        "set PW_CMD=msdtc -join %windir%\\system32",
        "set /a PW_RC=PW_RC+1",
        "if not \"%PW_RC%\"==\"0\" goto end",
        "if /i \"%1\"==\"/got\" goto end",
        "if %PW_RC% LSS 0 set PW_RC=1",
        "if exist \"%PW_DIR%\\%1.OK\" del \"%PW_DIR%\\%1.OK\"",
        "if defined PW_CMD echo Command: %PW_CMD%",
        ">\"%PW_DIR%\\S001.TRY\" echo begun",
        ">>\"%PW_DIR%\\RUN.LOG\" type \"%PW_DIR%\\OUT\"",
        ">>\"%PW_DIR%\\RUN.LOG\" date /t",
        "md \"%PW_DIR%\" 2>nul",
        "pause",
        "pause >\"%PW_DIR%\\NOW.OUT\"",
        "ping -n 11 127.0.0.1 >nul",
        "find \"0123\" \"%PW_DIR%\\PLAN.ID\" >nul",
        "find \"a\" \"%PW_DIR%\\V.REG\" | find \"b\" >nul",
        "verify other 2>nul",
        "setlocal ENABLEEXTENSIONS",
      })
  void whatScriptsAreMadeOfIsAccepted(String line) {
    assertEquals(List.of(), faults(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set /p PW_X=",
        "set",
        "set PW_CMD",
        "set \"PW_RC=0\"",
        "set %PW_CMD%=x",
        "set PATH=x",
        "set /a PW_RC=0x10",
        "exit",
        "exit /b 1",
        "if errorlevel 1 goto end",
        "if cmdextversion 2 goto end",
        "if %PW_RC%==0 goto end",
        "if \"%PW_RC%\"==\"0\" (echo a) else echo b",
        "if exist %PW_DIR% goto end",
        "if exist \"C:\\x\" goto end",
        "if defined PW_RC if defined PW_DIR goto end",
        "for /f %%a in (x) do echo %%a",
        "for %%a in (x) do echo %%a",
        "net stop x && goto end",
        "net stop x || goto end",
        "echo a & del x",
        "echo a > b",
        "echo code %PW_RC%>>\"%PW_DIR%\\LOG\"",
        ">\"%PW_DIR%\\x\" goto end",
        ">log echo a",
        "echo (a",
        "echo",
        "echo x /?",
        "call other.cmd",
        "call other",
        "call :end %PW_RC%",
        "call :end \"a\"",
        "other.cmd",
        "net stop x",
        "cmd /c x",
        "start x",
        "shutdown /l /r",
        "setlocal ENABLEDELAYEDEXPANSION",
        "setlocal",
        "endlocal",
        "timeout 5",
        "sleep 5",
        "choice",
        "pushd \"%PW_DIR%\"",
        "findstr x y",
        "find /i \"a\" \"%PW_DIR%\\x\"",
        "find /c \"a\" \"%PW_DIR%\\x\"",
        "xcopy a b",
        "copy /y a b",
        "del C:\\x",
        "del \"C:\\x\"",
        "del /q \"%PW_DIR%\\x\"",
        "rd /s /q \"%PW_DIR%\"",
        "type x",
        "sort x",
        "title x",
        "at 10:00 x",
        "reg query x",
        "wmic x",
        "ping -n 11 otherhost >nul",
        "(echo a)",
        "@echo a",
        "echo^",
        "a^",
        "echo a^",
        "set PW_CMD=a & b",
        "set PW_CMD=a > b",
        "set PW_CMD=a ^",
        "set PW_CMD=\"a",
        "set PW_RC=\"a\"",
        "set PW_RC=a(b",
        "set PW_RC=1 ",
        "rem a > b",
        "rem 100%",
      })
  void whatIsNotOfTheDialectIsRefused(String line) {
    assertEquals(List.of(2), faults(line).stream().map(BatchDialect.Fault::line).toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "goto nowhere, goes to the label nowhere",
        "call :nowhere, goes to the label nowhere",
        "if defined PW_RC goto nowhere, goes to the label nowhere",
        ":longlabel, is not a label",
        ":1, is not a label",
        ":END, is the label of line",
        "echo caf\u00e9, holds \u00e9 (U+00E9)",
        "echo a\tb, holds U+0009",
        "echo a\u001ab, holds U+001A",
        "echo %PW_NEW%, uses %PW_NEW%",
        "echo %HOME%, uses %HOME%",
        "echo %DATE%, uses a variable that Windows NT 4.0 does not have",
        "set PW_CMD=a %time%, uses a variable that Windows NT 4.0 does not have",
        "echo 5 %, holds a percent sign",
        "echo %PW_RC:~0;1%, holds a percent sign",
        "echo %*, holds a percent sign",
        "echo %~1, holds a percent sign",
        "echo %1, uses an argument outside quotes",
        "if \"%PW_CMD%\"==\"\" goto end, compares %PW_CMD%",
        "%PW_CMD% >\"%PW_DIR%\\OUT\" 2>&1, must keep the exit code",
        "set PW_RC=%ERRORLEVEL%, must keep the exit code",
      })
  void aFaultSaysWhatIsWrong(String line, String problem) {
    List<BatchDialect.Fault> faults = faults(line);
    assertTrue(
        faults.stream().anyMatch(fault -> fault.problem().startsWith(problem)),
        () -> line + ": " + faults);
  }

  @Test
  void theExitCodeIsKeptAtOnce() {
    assertEquals(List.of(), faults("%PW_CMD% >\"%PW_DIR%\\OUT\" 2>&1", "set PW_RC=%ERRORLEVEL%"));
  }

  @Test
  void linesAreMeasuredAsTheyStandAndAsTheyCanBecome() {
    assertEquals(List.of(), faults("echo " + "x".repeat(245)));
    assertEquals(
        "has 251 characters, more than 250", faults("echo " + "x".repeat(246)).get(0).problem());
    assertEquals(
        "can get 251 characters long, more than 250",
        faults("set PW_LONG=" + "x".repeat(200), "echo %PW_LONG%" + "x".repeat(46))
            .get(0)
            .problem());
  }

  @Test
  void bytesCount() {
    assertEquals(List.of(), BatchDialect.faults("@echo off\r\necho a\r\n"));
    for (String script :
        List.of(
            "@echo off\necho a\n",
            "@echo off\r\necho a\n",
            "@echo off\r\necho a",
            "@echo off\r\necho a\rb\r\n",
            "echo off\r\n",
            "\r\n@echo off\r\n",
            "")) {
      assertTrue(!BatchDialect.faults(script).isEmpty(), script);
    }
  }

  private static List<BatchDialect.Fault> faults(String... lines) {
    return BatchDialect.faults(
        "@echo off\r\n"
            + String.join("\r\n", lines)
            + "\r\n"
            + String.join("\r\n", AROUND)
            + "\r\n");
  }
}
