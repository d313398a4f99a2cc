package org.salespipeline.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.salespipeline.system.Visitor;
import org.salespipeline.system.Visitor.Page;

/**
 * What it costs to show a page, one reader at a time: processor time as {@link Benchmark} counts
 * it, and how much is sent. How often a page asks the database is counted by a test of its own.
 */
final class Pages {

  private static final String HEADING = "%n%-34s %9s | %8s %8s | %7s %7s %7s | %9s %9s | %s%n";
  private static final String LINE =
      "%-34s %,9d | %8.1f %8.1f | %7.1f %7.1f %7.1f | %,9d %,9d | %s%n";

  private static final int WARM_UP_STEP = 4;
  private static final double AT_REST = 0.05;
  private static final int LEAST_REQUESTS = 3;

  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("home, of all", "");
    ALL.put("home, of one", "");
    ALL.put("list", "opportunity/list");
    ALL.put(
        "list, filtered",
        "opportunity/list?status=InProgress&salesperson=S7&sort=estimatedClosingDate");
    ALL.put("list, by contact's name", "opportunity/list?sort=contactName");
    ALL.put("list, stalled", "opportunity/list?attention=Stalled");
    ALL.put("list, a word all have", "opportunity/list?words=company");
    ALL.put("board", "opportunity/board?cycle=CYCLE1");
    ALL.put("board, of one", "opportunity/board?cycle=CYCLE1&salesperson=S7");
    ALL.put("card", "opportunity/card?number=@number");
    ALL.put("figures", "figures");
    ALL.put("figures, of one", "figures?salesperson=S7");
    ALL.put("figures, cycles", "figures/cycles");
    ALL.put("matrix", "figures/matrix");
    ALL.put("matrix, contacts", "figures/matrix?lines=Contact");
    ALL.put("contacts", "contact/list");
    ALL.put("contact", "contact/card?number=@contact");
    ALL.put("salespeople", "salesperson/list");
    ALL.put("salesperson", "salesperson/card?code=S7");
    ALL.put("search, rare word", "search?q=@rare");
    ALL.put("search, a word all have", "search?q=company");
    ALL.put("search, number", "search?q=@number");
    ALL.put("search, mistyped", "search?q=compnay");
  }

  private final BenchedSystem system;
  private final Options options;
  private final PrintStream out;
  private final Map<String, Double> atFirst = new HashMap<>();

  Pages(BenchedSystem system, Options options, PrintStream out) {
    this.system = system;
    this.options = options;
    this.out = out;
  }

  /** Prints a line for each page. */
  void table(int size) throws SQLException {
    out.printf(HEADING, "", "", "ms", "ms", "CPU ms", "", "", "bytes", "bytes", "both of that");
    out.printf(
        HEADING.substring(2),
        "page",
        "rows",
        "median",
        "longest",
        "server",
        "postgr.",
        "both",
        "page",
        "first",
        "at the first size");
    Map<String, String> samples =
        Map.of(
            "@number",
            sample("select number from opportunity where number like 'B%' order by md5(number)"),
            "@contact",
            sample("select number from contact where number like 'K%' order by md5(number)"),
            "@rare",
            sample("select substr(display_name, 9) from contact order by md5(number)"));
    Visitor manager = system.reader("bench-manager", "SALES_MANAGER", null);
    Visitor salesperson = system.reader("bench-salesperson", "SALESPERSON", "S7");
    for (Map.Entry<String, String> page : ALL.entrySet()) {
      if (options.wantsPage(page.getKey())) {
        String path = page.getValue();
        for (Map.Entry<String, String> sample : samples.entrySet()) {
          path = path.replace(sample.getKey(), sample.getValue());
        }
        line(
            page.getKey(),
            page.getKey().equals("home, of one") ? salesperson : manager,
            path,
            size);
      }
    }
  }

  private String sample(String sql) throws SQLException {
    return Stock.of(system.database(), sql + " limit 1").once();
  }

  private void line(String name, Visitor reader, String path, int size) {
    int spent = 0;
    double compiling = 1;
    while (spent < options.warmUp() && compiling > AT_REST) {
      Duration compiled = system.server().compiling();
      Duration server = system.server().used();
      shown(reader, path, WARM_UP_STEP);
      compiling =
          (double) system.server().compiling().minus(compiled).toNanos()
              / Math.max(1, system.server().used().minus(server).toNanos());
      spent += WARM_UP_STEP;
    }
    Duration server = system.server().used();
    Duration database = system.databaseServer().used();
    long[] times = shown(reader, path, options.seconds());
    double serverEach = each(system.server().used().minus(server), times.length);
    double databaseEach = each(system.databaseServer().used().minus(database), times.length);
    double both = serverEach + databaseEach;
    List<Page> loaded = path.startsWith("search?") ? List.of(reader.get(path)) : reader.load(path);
    out.printf(
        Locale.ROOT,
        LINE,
        name,
        size,
        times[times.length / 2] / 1e6,
        times[times.length - 1] / 1e6,
        serverEach,
        databaseEach,
        both,
        loaded.get(0).size(),
        loaded.stream().mapToLong(Page::size).sum(),
        "%.2f".formatted(both / atFirst.computeIfAbsent(name, key -> both)));
  }

  private static double each(Duration all, int requests) {
    return all.toNanos() / 1e6 / requests;
  }

  private static long[] shown(Visitor reader, String path, int seconds) {
    long[] times = new long[0];
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end || times.length < LEAST_REQUESTS) {
      long begin = System.nanoTime();
      Page page = reader.get(path);
      if (page.status() != 200) {
        throw new IllegalStateException(page.status() + " to " + path);
      }
      times = Arrays.copyOf(times, times.length + 1);
      times[times.length - 1] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    return times;
  }
}
