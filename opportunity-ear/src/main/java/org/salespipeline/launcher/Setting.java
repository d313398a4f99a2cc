package org.salespipeline.launcher;

import java.util.Locale;

/** The settings that a start looks at, each with its two names. */
enum Setting {
  HTTP_PORT,
  HTTP_ADDRESS,
  DATA_DIR,
  DB_URL,
  DB_USER,
  DB_PASSWORD,
  ADMIN_USERNAME,
  ADMIN_PASSWORD,
  DEMO,
  API_BODY_LIMIT(1, Setting.GIGABYTE),
  IMPORT_LIMIT(1, Setting.GIGABYTE),
  BATCH_REQUESTS(1, 100_000),
  BATCH_BODY_LIMIT(1, Setting.GIGABYTE),
  BATCH_ANSWERS_LIMIT(1, Setting.GIGABYTE),
  API_RATE_ADDRESS(0, 1_000_000),
  API_RATE_ADDRESS_BURST(1, 1_000_000_000),
  API_RATE_TOKEN(0, 1_000_000),
  API_RATE_TOKEN_BURST(1, 1_000_000_000),
  API_RATE_FAILURE(0, 1_000_000),
  API_RATE_FAILURE_BURST(1, 1_000_000_000),
  API_CONCURRENCY(1, 1_000),
  TRUSTED_PROXIES,
  FIGURES_KEPT(0, 3_600),
  QUERY_TIMEOUT(1, 30),
  PSEUDO_LANGUAGE;

  private static final int GIGABYTE = 1 << 30;

  private final int least;
  private final int most;

  Setting() {
    this(0, -1);
  }

  Setting(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Whether it is a whole number within bounds. */
  boolean isNumber() {
    return most > least;
  }

  /** The smallest number that it may be. */
  int least() {
    return least;
  }

  /** The largest number that it may be. */
  int most() {
    return most;
  }

  /** The environment variable, which is also how messages name the setting. */
  String variable() {
    return "OPPORTUNITY_" + name();
  }

  /** The MicroProfile Config name, also that of the system property. */
  String property() {
    return "opportunity." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
