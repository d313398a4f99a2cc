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
  ADMIN_RESET,
  DEMO,
  API_BODY_LIMIT,
  IMPORT_LIMIT,
  BATCH_REQUESTS,
  BATCH_BODY_LIMIT,
  BATCH_ANSWERS_LIMIT,
  API_RATE_ADDRESS,
  API_RATE_ADDRESS_BURST,
  API_RATE_TOKEN,
  API_RATE_TOKEN_BURST,
  API_RATE_FAILURE,
  API_RATE_FAILURE_BURST,
  API_CONCURRENCY,
  TRUSTED_PROXIES,
  FIGURES_KEPT,
  QUERY_TIMEOUT,
  PSEUDO_LANGUAGE;

  /** The environment variable, which is also how messages name the setting. */
  String variable() {
    return "OPPORTUNITY_" + name();
  }

  /** The MicroProfile Config name, also that of the system property. */
  String property() {
    return "opportunity." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
