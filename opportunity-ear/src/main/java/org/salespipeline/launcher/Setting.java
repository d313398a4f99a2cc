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
  DEMO;

  /** The environment variable, which is also how messages name the setting. */
  String variable() {
    return "OPPORTUNITY_" + name();
  }

  /** The MicroProfile Config name, also that of the system property. */
  String property() {
    return "opportunity." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
