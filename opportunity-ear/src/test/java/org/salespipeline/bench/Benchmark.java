package org.salespipeline.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.salespipeline.launcher.Kit;

/**
 * Measures each operation over HTTP and by JDBC and prints one table. Processor time is that of the
 * server and of all of PostgreSQL, whoever else uses the machine; requests per second and latencies
 * are what is left of it beside the clients that ask.
 */
public final class Benchmark {

  private static final String HEADING =
      "%-10s %9s %7s | %8s %8s %8s | %7s %7s %7s %7s | %8s %7s %7s | %s%n";
  private static final String LINE =
      "%-10s %,9d %7d | %,8.0f %8.2f %8.2f | %7.3f %7.3f %7.3f %7.3f | %,8.0f %7.3f %7.2f | %s%n";

  private static final int WARM_UP_STEP = 5;

  /** The share of compiling in the server's time that is no longer worth waiting for. */
  private static final double AT_REST = 0.02;

  private final Options options;
  private final PrintStream out;

  /** Of an operation and a number of clients: the processor time at the smallest size. */
  private final Map<String, Double> atFirst = new HashMap<>();

  /** For each recording, where the time went. */
  private final List<String> spent = new ArrayList<>();

  private Benchmark(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Runs with the options of the system properties. */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Options options = Options.fromProperties();
    Path data =
        options.data().isPresent()
            ? Files.createDirectories(options.data().get())
            : Files.createTempDirectory(Kit.fromProperties().packages(), "bench-");
    try (BenchedSystem system = BenchedSystem.start(data)) {
      new Benchmark(options, System.out).run(system);
    }
    if (options.data().isEmpty()) {
      delete(data);
    }
  }

  private void run(BenchedSystem system) throws Exception {
    out.printf(
        "%d processors, Java %s, load average %.2f before; warm-up at most %d s for each operation, then %d s for each line%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        load(),
        options.warmUp(),
        options.seconds());
    Filling filling = new Filling(system.database());
    Pages pages = new Pages(system, options, out);
    for (int size : options.sizes()) {
      long begin = System.nanoTime();
      filling.upTo(size);
      out.printf(
          "%n%,d opportunities, filled in %d s%n",
          size, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
      heading();
      for (Operation operation : Operations.all()) {
        if (options.wants(operation)) {
          operation.prepare(system);
          warmUp(system, operation);
          for (int clients : options.clients()) {
            line(system, operation, size, clients);
          }
        }
      }
      if (options.wantsPages()) {
        pages.table(size);
      }
    }
    filling.check();
    out.println("History and figures agree.");
    spent.forEach(out::println);
  }

  private void heading() {
    out.printf(
        HEADING,
        "",
        "",
        "",
        "HTTP",
        "ms",
        "ms",
        "CPU ms per request",
        "",
        "",
        "",
        "JDBC",
        "CPU ms",
        "HTTP",
        "");
    out.printf(
        HEADING,
        "operation",
        "rows",
        "clients",
        "per s",
        "median",
        "p99",
        "server",
        "postgr.",
        "both",
        "client",
        "per s",
        "postgr.",
        "of JDBC",
        "load; both of that at the first size");
  }

  /** Until the server has come to rest, which is when it has compiled what it is going to. */
  private void warmUp(BenchedSystem system, Operation operation) throws Exception {
    Load load = new Load(system);
    int clients = Collections.max(options.clients());
    int spent = 0;
    double compiling = 1;
    while (spent < options.warmUp() && compiling > AT_REST) {
      Duration before = system.server().compiling();
      Measurement warm = load.overHttp(operation, clients, WARM_UP_STEP);
      Duration compiled = system.server().compiling().minus(before);
      compiling = (double) compiled.toNanos() / warm.server().toNanos();
      spent += WARM_UP_STEP;
    }
    out.printf(
        Locale.ROOT,
        "%-10s warm after %d s, %.0f %% of the server's time still for compiling%n",
        operation.name(),
        spent,
        100 * compiling);
    load.byJdbc(operation, 1, 1);
  }

  private void line(BenchedSystem system, Operation operation, int size, int clients)
      throws Exception {
    Load load = new Load(system);
    Measurement http = recorded(system, operation, size, clients, load);
    Measurement jdbc = load.byJdbc(operation, clients, Math.max(1, options.seconds() / 2));
    double both = http.each(http.server().plus(http.database()));
    double first = atFirst.computeIfAbsent(operation.name() + clients, key -> both);
    out.printf(
        Locale.ROOT,
        LINE,
        operation.name(),
        size,
        clients,
        http.perSecond(),
        http.percentile(0.5),
        http.percentile(0.99),
        http.each(http.server()),
        http.each(http.database()),
        both,
        http.each(http.client()),
        jdbc.perSecond(),
        jdbc.each(jdbc.database()),
        http.perSecond() / jdbc.perSecond(),
        "%.1f; %.2f".formatted(load(), both / first));
  }

  private Measurement recorded(
      BenchedSystem system, Operation operation, int size, int clients, Load load)
      throws Exception {
    if (options.recordings().isEmpty()) {
      return load.overHttp(operation, clients, options.seconds());
    }
    String name = operation.name() + "-" + size + "-" + clients;
    FlightRecording recording =
        FlightRecording.start(system.serverProcess(), options.recordings().get(), name);
    try {
      return load.overHttp(operation, clients, options.seconds());
    } finally {
      spent.add(name + ": " + recording.stop());
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void delete(Path folder) throws Exception {
    List<Path> found;
    try (Stream<Path> walked = Files.walk(folder)) {
      found = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : found) {
      Files.delete(path);
    }
  }
}
