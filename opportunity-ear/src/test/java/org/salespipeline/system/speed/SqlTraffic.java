package org.salespipeline.system.speed;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands between the product and PostgreSQL and notes what is asked. A round trip ends where the
 * product waits for an answer: with a message "sync" or "query" of PostgreSQL's protocol.
 */
final class SqlTraffic implements AutoCloseable {

  private static final int SSL_WANTED = 80_877_103;
  private static final int HEADER = 4;
  private static final int PART = 8_192;

  /** Travels together with the first statement of its transaction. */
  private static final String BEGIN = "BEGIN";

  private final ServerSocket listening;
  private final int database;
  private final List<String> roundTrips = new ArrayList<>();
  private final LongAdder answered = new LongAdder();

  /** Listens on a free port for those who want to reach the database on that one. */
  SqlTraffic(int database) throws IOException {
    this.database = database;
    this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    daemon("accept", this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The statements of each round trip since the last call, in their order. */
  List<String> taken() {
    synchronized (roundTrips) {
      List<String> taken = List.copyOf(roundTrips);
      roundTrips.clear();
      return taken;
    }
  }

  /** How many bytes the database has answered since the last call. */
  long answered() {
    return answered.sumThenReset();
  }

  private void accept() throws IOException {
    while (true) {
      Socket product = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
      product.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      daemon("answers", () -> answer(server.getInputStream(), product.getOutputStream()));
      daemon(
          "questions",
          () -> {
            try (server) {
              new Questions(product.getInputStream(), server.getOutputStream()).pass();
            }
          });
    }
  }

  private void answer(InputStream from, OutputStream to) throws IOException {
    byte[] part = new byte[PART];
    for (int length = from.read(part); length >= 0; length = from.read(part)) {
      answered.add(length);
      to.write(part, 0, length);
    }
  }

  private static void daemon(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (EOFException | SocketException ended) {
                // Either side has hung up, which ends this side, too.
                Thread.currentThread().interrupt();
              } catch (IOException failed) {
                throw new IllegalStateException(failed);
              }
            },
            "sql traffic: " + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /** What one connection asks. */
  private final class Questions {

    private final DataInputStream in;
    private final OutputStream out;
    private final Map<String, String> prepared = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Questions(InputStream in, OutputStream out) {
      this.in = new DataInputStream(in);
      this.out = out;
    }

    void pass() throws IOException {
      while (passBeginning()) {
        // Asked whether it speaks TLS, the database says no; then comes the real beginning.
      }
      while (true) {
        passMessage();
      }
    }

    private boolean passBeginning() throws IOException {
      byte[] content = content();
      send(null, content);
      return ByteBuffer.wrap(content).getInt() == SSL_WANTED;
    }

    private void passMessage() throws IOException {
      byte type = in.readByte();
      byte[] content = content();
      note(type, content);
      send(type, content);
    }

    private byte[] content() throws IOException {
      byte[] content = new byte[in.readInt() - HEADER];
      in.readFully(content);
      return content;
    }

    private void send(Byte type, byte[] content) throws IOException {
      ByteBuffer message = ByteBuffer.allocate(1 + HEADER + content.length);
      if (type != null) {
        message.put(type);
      }
      message.putInt(content.length + HEADER).put(content);
      out.write(message.array(), 0, message.position());
      out.flush();
    }

    private void note(byte type, byte[] content) {
      switch (type) {
        case 'P' -> prepared.put(text(content, 0), text(content, 1));
        case 'B' -> asked.add(prepared.get(text(content, 1)));
        case 'Q' -> {
          asked.add(text(content, 0));
          if (!BEGIN.equals(text(content, 0))) {
            end();
          }
        }
        case 'S' -> end();
        default -> {
          // Says how to answer, or hangs up.
        }
      }
    }

    private void end() {
      synchronized (roundTrips) {
        roundTrips.add(String.join("; ", asked));
      }
      asked.clear();
    }

    /** The text after so many others; each ends with a zero. */
    private static String text(byte[] content, int number) {
      int begin = 0;
      for (int skipped = 0; skipped < number; skipped++) {
        begin = end(content, begin) + 1;
      }
      return new String(content, begin, end(content, begin) - begin, StandardCharsets.UTF_8);
    }

    private static int end(byte[] content, int begin) {
      int end = begin;
      while (content[end] != 0) {
        end++;
      }
      return end;
    }
  }

  private interface Work {
    void run() throws IOException;
  }
}
