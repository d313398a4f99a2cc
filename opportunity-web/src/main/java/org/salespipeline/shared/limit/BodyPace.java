package org.salespipeline.shared.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Bodies for the API arrive at a decent pace: a caller that sends a byte now and then would hold a
 * thread for as long as it likes.
 */
public class BodyPace extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Watched(request), response);
  }

  private static final class Watched extends HttpServletRequestWrapper {

    private ServletInputStream stream;

    Watched(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        stream = new Paced(super.getInputStream(), getContentLengthLong());
      }
      return stream;
    }
  }

  /**
   * Thirty seconds, and one more for each ten thousand bytes that have come. Ends where the caller
   * has said that it ends: of a request that asks for another protocol, the server would not know.
   */
  private static final class Paced extends ServletInputStream {

    private static final long GRACE = TimeUnit.SECONDS.toNanos(30);
    private static final long PER_BYTE = TimeUnit.SECONDS.toNanos(1) / 10_000;

    private final ServletInputStream stream;
    private final long begin = System.nanoTime();
    private final long announced;
    private long bytes;

    Paced(ServletInputStream stream, long announced) {
      this.stream = stream;
      this.announced = announced < 0 ? Long.MAX_VALUE : announced;
    }

    @Override
    public int read() throws IOException {
      if (bytes >= announced) {
        return -1;
      }
      int read = stream.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (bytes >= announced && length > 0) {
        return -1;
      }
      int most = (int) Math.min(length, announced - bytes);
      int read = stream.read(buffer, offset, most);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      bytes += more;
      if (System.nanoTime() - begin > GRACE + bytes * PER_BYTE) {
        throw new TooSlow();
      }
    }

    @Override
    public int available() throws IOException {
      return stream.available();
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
