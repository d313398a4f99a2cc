package org.salespipeline.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder that holds what outlives a start, and the lock that lets one start at a time use it.
 */
final class DataFolder implements AutoCloseable {

  /** The folder of the database's files within the data folder. */
  static final String DATABASE = "postgresql";

  private static final long MEGABYTE = 1L << 20;

  /** What the database's programs and empty files take, and some growth. */
  private static final long MEGABYTES_TO_BEGIN = 200;

  /** Without room for its next log file, PostgreSQL does not come up. */
  private static final long MEGABYTES_TO_GO_ON = 32;

  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Takes the folder for this start, making it if need be.
   *
   * @throws StartRefused if it cannot be written, or another start is using it
   */
  static DataFolder claim(Path root) {
    try {
      Files.createDirectories(root);
      FileChannel lockFile =
          FileChannel.open(
              root.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(lockFile)) {
        lockFile.close();
        throw new StartRefused(
            "The data folder %s is in use by another start; stop that one, or set %s to another folder."
                .formatted(root, Setting.DATA_DIR.variable()));
      }
      return new DataFolder(root, lockFile);
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be written (%s); set %s to one that can."
              .formatted(root, e.getClass().getSimpleName(), Setting.DATA_DIR.variable()),
          e);
    }
  }

  private static boolean isFree(FileChannel lockFile) throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The database's files. */
  Path database() {
    return root.resolve(DATABASE);
  }

  /** The unpacked programs of the embedded database. */
  Path databasePrograms() {
    return root.resolve("postgresql-programs");
  }

  /**
   * Makes sure that the database has room: programs that found none while they were unpacked would
   * pass for whole at the next start.
   *
   * @throws StartRefused if there is less than it needs
   */
  void requireRoom() {
    try {
      requireRoom(Files.getFileStore(root).getUsableSpace() / MEGABYTE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void requireRoom(long megabytes) {
    boolean begun = Files.exists(database().resolve("PG_VERSION"));
    long needed = begun ? MEGABYTES_TO_GO_ON : MEGABYTES_TO_BEGIN;
    if (megabytes < needed) {
      throw new StartRefused(
          "The data folder %s has room for %d MB only, but its database needs %d; make room, or set %s to another folder."
              .formatted(root, megabytes, needed, Setting.DATA_DIR.variable()));
    }
  }

  /** Has the next start unpack the programs anew. */
  void dropDatabasePrograms() {
    try {
      delete(databasePrograms());
    } catch (IOException e) {
      throw new StartRefused(
          "The folder %s cannot be emptied: %s".formatted(databasePrograms(), e), e);
    }
  }

  /** The server's own log, out of the way of the terminal. */
  Path serverLog() {
    return root.resolve("logs").resolve("server.log");
  }

  /**
   * An empty working folder for the server: nothing of an earlier start may linger in it. It is the
   * owner's alone, for the server keeps there how to reach the database.
   */
  Path freshServerFolder(String name) {
    Path folder = root.resolve(name);
    try {
      delete(folder);
      Files.createDirectory(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw new StartRefused("The folder %s cannot be emptied: %s".formatted(folder, e), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
