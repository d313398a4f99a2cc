package org.salespipeline.idempotency.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salespipeline.idempotency.service.GivenAnswer;

/**
 * Holds an answer back until it is certain that it counts: until then another one may be given in
 * its place.
 */
final class HeldResponse extends HttpServletResponseWrapper {

  /** What belongs to the answer; other headers are those of the moment and go out at once. */
  private static final Set<String> OF_THE_ANSWER = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OF_THE_ANSWER.addAll(
        List.of("Allow", "Content-Language", "Content-Type", "ETag", "Location", "Vary"));
  }

  private static final String LENGTH = "Content-Length";

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Stream stream = new Stream();
  private int status = SC_OK;

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  /** What was answered. */
  GivenAnswer answer(boolean secret) {
    Map<String, String> kept = new TreeMap<>();
    headers.forEach((name, values) -> kept.put(name, String.join(", ", values)));
    return new GivenAnswer(status, kept, body.toByteArray(), secret);
  }

  @Override
  public void setHeader(String name, String value) {
    if (OF_THE_ANSWER.contains(name)) {
      headers.remove(name);
      addHeader(name, value);
    } else if (!name.equalsIgnoreCase(LENGTH)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (OF_THE_ANSWER.contains(name)) {
      headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    } else if (!name.equalsIgnoreCase(LENGTH)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name) || super.containsHeader(name);
  }

  @Override
  public String getHeader(String name) {
    List<String> values = headers.get(name);
    return values == null ? super.getHeader(name) : values.get(0);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    List<String> values = headers.get(name);
    return values == null ? super.getHeaders(name) : List.copyOf(values);
  }

  @Override
  public Collection<String> getHeaderNames() {
    List<String> names = new ArrayList<>(headers.keySet());
    names.addAll(super.getHeaderNames());
    return names;
  }

  @Override
  public void setContentType(String type) {
    setHeader("Content-Type", type);
  }

  @Override
  public String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public void setContentLength(int length) {
    // known in the end
  }

  @Override
  public void setContentLengthLong(long length) {
    // known in the end
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int code, String message) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(body, true, StandardCharsets.UTF_8);
  }

  @Override
  public void flushBuffer() {
    // nothing leaves before its time
  }

  @Override
  public void resetBuffer() {
    body.reset();
  }

  @Override
  public void reset() {
    body.reset();
    headers.clear();
    status = SC_OK;
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  private final class Stream extends ServletOutputStream {

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      body.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("The answer is written at once");
    }
  }
}
