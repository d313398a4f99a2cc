package org.salespipeline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the server spends its time, recorded by the JVM itself while an operation is measured. */
final class FlightRecording {

  private final long process;
  private final Path file;

  private FlightRecording(long process, Path file) {
    this.process = process;
    this.file = file;
  }

  /** Begins one of that process, to be written to a file of that name. */
  static FlightRecording start(long process, Path folder, String name)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    command(process, "JFR.start", "name=bench", "settings=profile");
    return new FlightRecording(process, folder.resolve(name + ".jfr"));
  }

  /** Ends it and writes the file; tells where the time went. */
  String stop() throws IOException, InterruptedException {
    command(process, "JFR.stop", "name=bench", "filename=" + file);
    return TimeSpent.in(file);
  }

  private static void command(long process, String... words)
      throws IOException, InterruptedException {
    String[] command = new String[words.length + 2];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    command[1] = String.valueOf(process);
    System.arraycopy(words, 0, command, 2, words.length);
    int ended =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IOException("jcmd ended with " + ended);
    }
  }
}
