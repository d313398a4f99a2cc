package org.salespipeline.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lines of an answer that is read while it is written. It is whole only if its last line has an
 * end; a line that begins with a {@code !} tells why the server broke off.
 */
final class Lines {

  private static final char BROKEN_OFF = '!';

  private final BufferedReader reader;
  private final Function<String, Problem> problem;

  Lines(InputStream answer, Function<String, Problem> problem) {
    this.reader = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    this.problem = problem;
  }

  /** The lines as they come. Closing it lets the answer go, read or not. */
  Stream<String> stream() {
    return Stream.generate(this::next).takeWhile(line -> line != null).onClose(this::close);
  }

  /** The next line; null after the last. */
  private String next() {
    StringBuilder line = new StringBuilder();
    try {
      for (int sign = reader.read(); sign != '\n'; sign = reader.read()) {
        if (sign < 0) {
          return end(line);
        }
        line.append((char) sign);
      }
      return line.toString();
    } catch (IOException lost) {
      throw new ServerUnreachable("in the middle of a stream", lost);
    }
  }

  private String end(StringBuilder line) throws IOException {
    if (line.isEmpty()) {
      return null;
    }
    if (line.charAt(0) == BROKEN_OFF) {
      throw new PartnerRefusal(problem.apply(line.substring(1)));
    }
    throw new IOException("The last line has no end");
  }

  private void close() {
    try {
      reader.close();
    } catch (IOException lost) {
      throw new ServerUnreachable("at the end of a stream", lost);
    }
  }
}
