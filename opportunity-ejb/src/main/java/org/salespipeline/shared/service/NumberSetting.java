package org.salespipeline.shared.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The operator's settings that are whole numbers, and what each may be. */
public enum NumberSetting {
  API_BODY_LIMIT(1, NumberSetting.GIGABYTE),
  IMPORT_LIMIT(1, NumberSetting.GIGABYTE),
  BATCH_REQUESTS(1, 100_000),
  BATCH_BODY_LIMIT(1, NumberSetting.GIGABYTE),
  BATCH_ANSWERS_LIMIT(1, NumberSetting.GIGABYTE),
  API_RATE_ADDRESS(0, 1_000_000),
  API_RATE_ADDRESS_BURST(1, 1_000_000_000),
  API_RATE_TOKEN(0, 1_000_000),
  API_RATE_TOKEN_BURST(1, 1_000_000_000),
  API_RATE_FAILURE(0, 1_000_000),
  API_RATE_FAILURE_BURST(1, 1_000_000_000),
  API_CONCURRENCY(1, 1_000),
  FIGURES_KEPT(0, 3_600),
  QUERY_TIMEOUT(1, 30);

  private static final int GIGABYTE = 1 << 30;

  private final int least;
  private final int most;

  NumberSetting(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** The setting with this name, if it is a number. */
  public static Optional<NumberSetting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }

  /** Its name in MicroProfile Config. */
  public String property() {
    return "opportunity." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Why the text cannot be used, as the end of a sentence; empty if it can. */
  public Optional<String> flaw(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return Optional.empty();
      }
    } catch (NumberFormatException none) {
      // no better than a number that is too large
    }
    return Optional.of("it must be a whole number from %d to %d".formatted(least, most));
  }
}
