package org.salespipeline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A partner on one kept-alive connection, made to cost next to nothing: the machine that measures
 * is the one that is measured.
 */
final class HttpClient implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final URI address;
  private final String always;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private Socket socket;
  private InputStream answers;
  private boolean closing;

  HttpClient(URI address, String token) {
    this.address = address;
    this.always =
        " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nAccept: application/json\r\n";
  }

  /** Reads a path relative to the API; anything but 200 ends the run. */
  String get(String path) {
    return call("GET " + address.getPath() + path + always + "\r\n", 200);
  }

  /** Posts to a path relative to the API; anything but 201 ends the run. */
  String post(String path, String json) {
    return call(
        "POST "
            + address.getPath()
            + path
            + always
            + "Content-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json,
        201);
  }

  private String call(String request, int expected) {
    try {
      if (socket == null || closing) {
        connect();
      }
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return answer(request, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void connect() throws IOException {
    close();
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    answers = socket.getInputStream();
    position = 0;
    limit = 0;
    closing = false;
  }

  private String answer(String request, int expected) throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).strip());
      } else if (name.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (name.startsWith("connection: close")) {
        closing = true;
      }
    }
    String body = chunked ? chunks() : text(length);
    if (status != expected) {
      throw new IllegalStateException(status + " to " + request + ": " + body);
    }
    return body;
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      body.append(text(size));
      line();
    }
    line();
    return body.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String text(int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = 0;
    while (read < length) {
      if (position == limit) {
        fill();
      }
      int part = Math.min(length - read, limit - position);
      System.arraycopy(buffer, position, bytes, read, part);
      position += part;
      read += part;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (position == limit) {
        fill();
      }
      char c = (char) buffer[position++];
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill() throws IOException {
    position = 0;
    limit = answers.read(buffer);
    if (limit < 0) {
      limit = 0;
      throw new EOFException("The server closed the connection in the middle of an answer");
    }
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
