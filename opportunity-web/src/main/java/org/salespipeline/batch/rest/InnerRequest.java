package org.salespipeline.batch.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request of a batch as the servlet container sees it: its own method, address, headers and
 * body, with the caller and the connection of the batch that it came in.
 */
final class InnerRequest extends HttpServletRequestWrapper {

  /** What holds for the batch holds for its requests, unless they say otherwise. */
  private static final List<String> INHERITED =
      List.of(
          "Accept-Language",
          "Authorization",
          "Forwarded",
          "Host",
          "User-Agent",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto");

  private final InnerCall call;
  private final byte[] body;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  InnerRequest(HttpServletRequest batch, InnerCall call) {
    super(batch);
    this.call = call;
    this.body = call.body().getBytes(StandardCharsets.UTF_8);
    for (String name : INHERITED) {
      String value = batch.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (body.length > 0) {
      headers.put("Content-Type", "application/json");
    }
    headers.putAll(call.headers());
    headers.put("Content-Length", String.valueOf(body.length));
  }

  @Override
  public String getMethod() {
    return call.method();
  }

  @Override
  public String getRequestURI() {
    return getContextPath() + getServletPath() + call.address().path();
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    url.setLength(url.length() - super.getRequestURI().length());
    return url.append(getRequestURI());
  }

  @Override
  public String getPathInfo() {
    return call.address().decodedPath();
  }

  @Override
  public String getPathTranslated() {
    return null;
  }

  @Override
  public String getQueryString() {
    return call.address().query();
  }

  @Override
  public String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String value = headers.get(name);
    return Collections.enumeration(value == null ? List.of() : List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public int getIntHeader(String name) {
    String value = headers.get(name);
    return value == null ? -1 : Integer.parseInt(value);
  }

  @Override
  public long getDateHeader(String name) {
    return -1;
  }

  @Override
  public String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(body);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  /** Forms are not what a batch is made of. */
  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public String getParameter(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String[] getParameterValues(String name) {
    return null;
  }

  /** The answer is needed before the next request goes out. */
  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(byte[] body) {
      bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("Not asynchronous");
    }
  }
}
