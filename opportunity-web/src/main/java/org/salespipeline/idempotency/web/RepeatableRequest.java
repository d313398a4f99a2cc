package org.salespipeline.idempotency.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The request with the body that was read already. */
final class RepeatableRequest extends HttpServletRequestWrapper {

  private final InputStream body;

  RepeatableRequest(HttpServletRequest request, InputStream body) {
    super(request);
    this.body = body;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private static final class Body extends ServletInputStream {

    private final InputStream stream;
    private boolean finished;

    Body(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      int read = stream.read();
      finished = read < 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = stream.read(buffer, offset, length);
      finished = read < 0;
      return read;
    }

    @Override
    public int available() throws IOException {
      return stream.available();
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is there already");
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
