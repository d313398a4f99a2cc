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
