package org.salespipeline.idempotency.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The body of a request, read once for its fingerprint and then again for its work. A large one
 * waits on the disk. It is read before anything is locked, so that nobody waits for a slow sender.
 */
final class KeptBody implements Closeable {

  private static final int MOST_IN_MEMORY = 1 << 20;
  private static final int PIECE = 1 << 16;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private final InputStream rest;
  private final Path folder;
  private Path file;

  /**
   * Reads the body.
   *
   * @param most beyond so many bytes nothing is kept: whoever reads on will refuse it as too large
   * @throws IOException if the body breaks off
   * @throws UncheckedIOException if it cannot be kept, because the disk is full
   */
  KeptBody(InputStream body, long most, Fingerprint print) throws IOException {
    this(body, most, print, Path.of(System.getProperty("java.io.tmpdir")));
  }

  KeptBody(InputStream body, long most, Fingerprint print, Path folder) throws IOException {
    this.folder = folder;
    rest = body;
    OutputStream kept = memory;
    try {
      byte[] piece = new byte[PIECE];
      long left = most;
      int read = body.read(piece, 0, (int) Math.min(PIECE, left));
      while (read > 0) {
        print.take(piece, read);
        kept = kept(kept, piece, read);
        left -= read;
        read = left == 0 ? -1 : body.read(piece, 0, (int) Math.min(PIECE, left));
      }
      kept.close();
    } catch (IOException | RuntimeException brokenOff) {
      kept.close();
      close();
      throw brokenOff;
    }
  }

  /** Keeps one more piece; tells on which stream the next one goes. */
  private OutputStream kept(OutputStream kept, byte[] piece, int length) {
    try {
      OutputStream stream =
          file == null && memory.size() + length > MOST_IN_MEMORY ? onDisk() : kept;
      stream.write(piece, 0, length);
      return stream;
    } catch (IOException full) {
      throw new UncheckedIOException("A request cannot be kept in " + folder, full);
    }
  }

  private OutputStream onDisk() throws IOException {
    file = Files.createTempFile(folder, "opportunity-request", null);
    OutputStream stream = Files.newOutputStream(file);
    try {
      memory.writeTo(stream);
    } catch (IOException full) {
      stream.close();
      throw full;
    }
    memory.reset();
    return stream;
  }

  /** The body from its beginning. */
  InputStream open() throws IOException {
    InputStream kept =
        file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    return new SequenceInputStream(kept, rest);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
