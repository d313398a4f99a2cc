package org.salespipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** How much processor time a process and all that it has started have used, living or gone. */
final class ProcessorTime {

  private static final long CLOCK_TICKS_PER_SECOND = 100;

  /** In what follows the name of the program: ticks of children that are gone, user and system. */
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

  /** What children that have ended used; told by Linux only, elsewhere it is missing. */
  private Duration gone() {
    Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
    if (!Files.exists(stat)) {
      return Duration.ZERO;
    }
    try {
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long ticks =
          Long.parseLong(fields[GONE_IN_USER_MODE]) + Long.parseLong(fields[GONE_IN_SYSTEM_MODE]);
      return Duration.ofMillis(ticks * 1000 / CLOCK_TICKS_PER_SECOND);
    } catch (IOException ended) {
      return Duration.ZERO;
    }
  }
}
