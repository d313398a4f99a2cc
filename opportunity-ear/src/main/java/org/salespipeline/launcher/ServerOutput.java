package org.salespipeline.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells apart what a server writes. */
final class ServerOutput {

  /** The application speaks to the person at the terminal in lines that begin like this. */
  private static final String ANNOUNCEMENT = "[Opportunity] ";

  private static final Pattern FAILURE =
      Pattern.compile(
          "Exception while (?:deploying|loading|invoking class .* prepare|preparing) .*"
              + "|Failed to deploy .*"
              + "|PlainTextActionReporterFAILURE.*"
              + "|.*NewerSchemaException: .*"
              + "|.*FlywayException: .*");

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

  private ServerOutput() {}

  /** The line without the colours that are for terminals. */
  static String plain(String line) {
    return COLOUR.matcher(line).replaceAll("");
  }

  static boolean isAnnouncement(String line) {
    return line.startsWith(ANNOUNCEMENT);
  }

  /** What the line says about a deployment that has gone wrong, if it does. */
  static Optional<String> failureIn(String line) {
    Matcher found = FAILURE.matcher(line);
    return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
  }
}
