package dev.planwright.workspace.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the objects of a repository hold. One process of git answers for all of them. */
final class GitObjects implements AutoCloseable {

  private final Git git;
  private final String revision;
  private final Map<String, byte[]> read = new HashMap<>();
  private @Nullable Process reader;

  /** Takes the repository, and what the user calls the revision whose objects are read. */
  GitObjects(Git git, String revision) {
    this.git = git;
    this.revision = revision;
  }

  /**
   * Returns what an object holds.
   *
   * @param file what the object is, for the message if it cannot be read
   */
  synchronized byte[] object(String object, String file) {
    byte[] known = read.get(object);
    if (known == null) {
      try {
        known = ask(object, file);
      } catch (IOException | Refusal e) {
        throw unreadable(file, String.valueOf(e.getMessage()));
      }
      read.put(object, known);
    }
    return known;
  }

  private byte[] ask(String object, String file) throws IOException, Refusal {
    Process process = reader;
    if (process == null) {
      process = git.start(List.of("cat-file", "--batch"));
      reader = process;
    }
    OutputStream question = process.getOutputStream();
    question.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
    question.flush();
    InputStream answer = process.getInputStream();
    String head = line(answer);
    String[] words = head.split(" ", -1);
    if (words.length != 3) {
      String why = head.isEmpty() ? "the repository is broken" : "its object is missing";
      throw unreadable(file, why + "; a clone without all files? git fetch --refetch gets them");
    }
    int length = Integer.parseInt(words[2]);
    byte[] bytes = answer.readNBytes(length);
    if (bytes.length < length || answer.read() != '\n') {
      throw unreadable(file, "the repository is broken");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private Revision.Unreadable unreadable(String file, String why) {
    return new Revision.Unreadable("git cannot read " + file + " of " + revision + ": " + why);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.destroy();
    }
  }
}
