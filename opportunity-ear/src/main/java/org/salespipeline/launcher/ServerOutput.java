package org.salespipeline.launcher;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart what a server writes, line by line. A block between two rulers is the application
 * speaking to the person at the terminal (it may hold a password, so it is kept out of the log);
 * all else is log. What it says about a start that has gone wrong is remembered.
 */
final class ServerOutput {

  private static final String RULER = "=".repeat(64);

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

  /** The application's own words on why it does not start. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:NewerSchemaException|UnfitDatabaseException|IllegalStateException|FlywayValidateException): (.*)");

  /** The server's words that the application does not start. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "Exception while (?:deploying|loading|preparing) .*"
              + "|Failed to deploy .*"
              + "|PlainTextActionReporterFAILURE.*");

  private final Consumer<String> announcements;
  private final Consumer<String> log;
  private boolean announcing;
  private volatile String failure;
  private volatile String reason;

  ServerOutput(Consumer<String> announcements, Consumer<String> log) {
    this.announcements = announcements;
    this.log = log;
  }

  /** The next line, perhaps with the colours that are for terminals. */
  void line(String raw) {
    String line = COLOUR.matcher(raw).replaceAll("");
    boolean ruler = line.equals(RULER);
    if (announcing || ruler) {
      announcements.accept(line);
      announcing ^= ruler;
      return;
    }
    log.accept(line);
    notice(line);
  }

  private void notice(String line) {
    Matcher why = REASON.matcher(line);
    if (reason == null && why.find()) {
      reason = why.group(1).strip();
    }
    Matcher what = FAILURE.matcher(line);
    if (failure == null && what.find()) {
      failure = what.group().strip();
    }
  }

  /** Whether the server has said that the application does not start. */
  boolean hasFailed() {
    return failure != null;
  }

  /** Why the application does not start, as well as can be told. */
  Optional<String> reason() {
    return Optional.ofNullable(reason).or(() -> Optional.ofNullable(failure));
  }
}
