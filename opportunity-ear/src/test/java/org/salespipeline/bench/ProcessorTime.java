package org.salespipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** How much processor time a process and all that it has started have used, living or gone. */
final class ProcessorTime {

  private static final long CLOCK_TICKS_PER_SECOND = 100;

  /** In what follows the name of the program or thread: its own ticks, user and system. */
  private static final int IN_USER_MODE = 11;

  private static final int IN_SYSTEM_MODE = 12;

  /** There, too: ticks of children that are gone. */
  private static final int GONE_IN_USER_MODE = 13;

  private static final int GONE_IN_SYSTEM_MODE = 14;

  private final ProcessHandle process;

  ProcessorTime(ProcessHandle process) {
    this.process = process;
  }

  Duration used() {
    Duration living =
        Stream.concat(Stream.of(process), process.descendants())
            .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return living.plus(gone());
  }

  /**
   * How much of it went into compiling, which a server that has run for some time hardly does any
   * more; told by Linux only, elsewhere it is nothing.
   */
  Duration compiling() {
    Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
    if (!Files.isDirectory(threads)) {
      return Duration.ZERO;
    }
    try (Stream<Path> all = Files.list(threads)) {
      return all.map(thread -> thread.resolve("stat"))
          .map(ProcessorTime::statistics)
          .filter(text -> text.contains(" Compiler"))
          .map(text -> ticks(text, IN_USER_MODE, IN_SYSTEM_MODE))
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException ended) {
      return Duration.ZERO;
    }
  }

  /** What children that have ended used; told by Linux only, elsewhere it is missing. */
  private Duration gone() {
    return ticks(
        statistics(Path.of("/proc", String.valueOf(process.pid()), "stat")),
        GONE_IN_USER_MODE,
        GONE_IN_SYSTEM_MODE);
  }

  private static String statistics(Path stat) {
    try {
      return Files.exists(stat) ? Files.readString(stat) : "";
    } catch (IOException ended) {
      return "";
    }
  }

  private static Duration ticks(String statistics, int inUserMode, int inSystemMode) {
    if (statistics.isEmpty()) {
      return Duration.ZERO;
    }
    String[] fields = statistics.substring(statistics.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[inUserMode]) + Long.parseLong(fields[inSystemMode]);
    return Duration.ofMillis(ticks * 1000 / CLOCK_TICKS_PER_SECOND);
  }
}
