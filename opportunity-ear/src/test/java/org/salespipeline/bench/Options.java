package org.salespipeline.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one run measures; system properties {@code opportunity.bench.*}.
 *
 * @param sizes numbers of opportunities, ascending
 * @param clients numbers of clients that call at the same time
 * @param seconds length of one measurement
 * @param warmUp the most seconds of load before an operation is measured
 * @param operations names of the operations, or empty for all; {@code pages} for the pages
 * @param pages how the names of the pages begin, or empty for all
 * @param data a folder that keeps the filled database for the next run, or empty
 * @param recordings a folder for flight recordings, or empty
 */
record Options(
    List<Integer> sizes,
    List<Integer> clients,
    int seconds,
    int warmUp,
    Set<String> operations,
    Set<String> pages,
    Optional<Path> data,
    Optional<Path> recordings) {

  static Options fromProperties() {
    return new Options(
        numbers("sizes", "100000,1000000"),
        numbers("clients", "1,8"),
        Integer.parseInt(value("seconds", "10")),
        Integer.parseInt(value("warmup", "240")),
        names("operations"),
        names("pages"),
        path("data"),
        path("jfr"));
  }

  boolean wants(Operation operation) {
    return operations.isEmpty() || operations.contains(operation.name());
  }

  boolean wantsPages() {
    return operations.isEmpty() || operations.contains("pages");
  }

  boolean wantsPage(String name) {
    return pages.isEmpty() || pages.stream().anyMatch(name::startsWith);
  }

  private static Set<String> names(String name) {
    return Arrays.stream(value(name, "").split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Integer> numbers(String name, String otherwise) {
    return Arrays.stream(value(name, otherwise).split(","))
        .map(String::strip)
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static Optional<Path> path(String name) {
    return Optional.of(value(name, ""))
        .filter(text -> !text.isEmpty())
        .map(text -> Path.of(text).toAbsolutePath());
  }

  private static String value(String name, String otherwise) {
    return System.getProperty("opportunity.bench." + name, otherwise);
  }
}
