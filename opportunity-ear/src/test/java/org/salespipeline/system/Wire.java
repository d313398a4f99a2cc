package org.salespipeline.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends exactly the given bytes, also such that no well-behaved client would send, and reads the
 * answer until the server closes the connection. Requests ask for that by {@code Connection:
 * close}.
 */
public final class Wire {

  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

  private static final Pattern WITHOUT_BODY = Pattern.compile("HTTP/1\\.1 (204|304) ");

  private final URI server;
  private final Duration patience;

  /**
   * @param patience how long a silence of the server may last
   */
  public Wire(URI server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * What the server has answered.
   *
   * @throws IOException if it does not answer in time, or not in HTTP
   */
  public Answer send(byte[] request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) patience.toMillis());
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException stoppedReading) {
        // A server may have answered before it has read all; the answer counts.
        return parsed(read(socket));
      }
      return parsed(read(socket));
    }
  }

  private static byte[] read(Socket socket) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream stream = socket.getInputStream();
    byte[] buffer = new byte[16_384];
    try {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        answer.write(buffer, 0, read);
        if (isWhole(answer.toString(StandardCharsets.ISO_8859_1))) {
          break;
        }
      }
    } catch (IOException cut) {
      if (answer.size() == 0) {
        throw cut;
      }
    }
    return answer.toByteArray();
  }

  /** A server that waits for the rest of a request would keep the connection for a while. */
  private static boolean isWhole(String answer) {
    Matcher length = LENGTH.matcher(answer);
    int head = answer.indexOf("\r\n\r\n");
    if (head >= 0 && WITHOUT_BODY.matcher(answer).lookingAt()) {
      return true;
    }
    return head >= 0
        && !answer.startsWith("HTTP/1.1 100 ")
        && length.find()
        && length.end() <= head + 2
        && answer.length() - head - END_OF_HEAD.length >= Integer.parseInt(length.group(1));
  }

  private static Answer parsed(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("HTTP/1.1 100 ")) {
      text = text.substring(text.indexOf("\r\n\r\n") + END_OF_HEAD.length);
    }
    int end = text.indexOf(new String(END_OF_HEAD, StandardCharsets.ISO_8859_1));
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      throw new IOException("No answer in HTTP: " + text.substring(0, Math.min(80, text.length())));
    }
    String[] head = text.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers
          .computeIfAbsent(head[i].substring(0, colon), unused -> new ArrayList<>())
          .add(head[i].substring(colon + 1).strip());
    }
    String body = text.substring(end + END_OF_HEAD.length);
    boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
    byte[] content = (chunked ? unchunked(body) : body).getBytes(StandardCharsets.ISO_8859_1);
    return new Answer(
        Integer.parseInt(head[0].split(" ")[1]),
        HttpHeaders.of(headers, (name, value) -> true),
        new String(content, StandardCharsets.UTF_8));
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    int position = 0;
    while (position < body.length()) {
      int line = body.indexOf("\r\n", position);
      int length = Integer.parseInt(body.substring(position, line).split(";")[0].strip(), 16);
      if (length == 0) {
        break;
      }
      whole.append(body, line + 2, line + 2 + length);
      position = line + 2 + length + 2;
    }
    return whole.toString();
  }
}
