package org.salespipeline.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** So many clients that call as fast as they are answered, for so long. */
final class Load {

  private final BenchedSystem system;

  Load(BenchedSystem system) {
    this.system = system;
  }

  Measurement overHttp(Operation operation, int clients, int seconds) throws Exception {
    return measured(clients, seconds, () -> new OverHttp(operation, system.client()));
  }

  Measurement byJdbc(Operation operation, int clients, int seconds) throws Exception {
    return measured(
        clients, seconds, () -> new ByJdbc(operation, new JdbcClient(system.database())));
  }

  private Measurement measured(int clients, int seconds, Callable<Client> factory)
      throws Exception {
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(factory.call());
    }
    Duration client = ownTime();
    Duration server = system.server().used();
    Duration database = system.databaseServer().used();
    long begin = System.nanoTime();
    long[] latencies = run(all, begin + seconds * 1_000_000_000L);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    Measurement measurement =
        new Measurement(
            elapsed,
            latencies,
            system.server().used().minus(server),
            system.databaseServer().used().minus(database),
            ownTime().minus(client));
    for (Client one : all) {
      one.close();
    }
    return measurement;
  }

  private static Duration ownTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static long[] run(List<Client> clients, long end)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<long[]>> running =
          clients.stream().map(client -> threads.submit(() -> calls(client, end))).toList();
      long[] all = new long[0];
      for (Future<long[]> one : running) {
        all = LongStream.concat(Arrays.stream(all), Arrays.stream(one.get())).toArray();
      }
      Arrays.sort(all);
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] calls(Client client, long end) throws SQLException {
    long[] latencies = new long[1 << 12];
    int count = 0;
    long before = System.nanoTime();
    while (before < end) {
      client.call();
      long after = System.nanoTime();
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, 2 * count);
      }
      latencies[count++] = after - before;
      before = after;
    }
    return Arrays.copyOf(latencies, count);
  }

  private interface Client {
    void call() throws SQLException;

    void close() throws SQLException;
  }

  private record OverHttp(Operation operation, HttpClient http) implements Client {
    @Override
    public void call() {
      operation.overHttp(http);
    }

    @Override
    public void close() {
      http.close();
    }
  }

  private record ByJdbc(Operation operation, JdbcClient jdbc) implements Client {
    @Override
    public void call() throws SQLException {
      operation.byJdbc(jdbc);
    }

    @Override
    public void close() throws SQLException {
      jdbc.close();
    }
  }
}
