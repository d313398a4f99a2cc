package org.salespipeline.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.Driver;
import org.salespipeline.shared.service.NumberSetting;
import org.salespipeline.user.Password;

/**
 * What the person who starts the product has asked for, checked as far as that is possible without
 * touching the machine.
 *
 * @param port the HTTP port
 * @param address the address that the server listens on
 * @param dataFolder where database, server and log files live
 * @param database an external database, or empty for the embedded one
 * @param forServer what the application itself reads, as environment variables
 */
public record Settings(
    int port,
    InetAddress address,
    Path dataFolder,
    Optional<DatabaseAccess> database,
    Map<String, String> forServer) {

  /** What the application itself reads. */
  private static final Set<Setting> FOR_SERVER =
      EnumSet.range(Setting.ADMIN_USERNAME, Setting.PSEUDO_LANGUAGE);

  private static final Set<Setting> SWITCHES =
      EnumSet.of(Setting.ADMIN_RESET, Setting.DEMO, Setting.PSEUDO_LANGUAGE);

  static final String DEFAULT_PORT = "8080";
  static final String DEFAULT_ADDRESS = "127.0.0.1";
  static final String DEFAULT_DATA_FOLDER = "data";

  /** Copies what is handed in: settings do not change after the start. */
  public Settings {
    forServer = Map.copyOf(forServer);
  }

  /**
   * Reads the settings; a system property wins over an environment variable, and a blank value
   * counts as none.
   *
   * @throws StartRefused naming the setting that is wrong
   */
  public static Settings of(Properties properties, Map<String, String> environment) {
    Map<Setting, String> given =
        Arrays.stream(Setting.values())
            .filter(setting -> value(setting, properties, environment).isPresent())
            .collect(
                Collectors.toMap(
                    setting -> setting,
                    setting -> value(setting, properties, environment).orElseThrow()));
    return new Settings(
        port(given.getOrDefault(Setting.HTTP_PORT, DEFAULT_PORT)),
        address(given.getOrDefault(Setting.HTTP_ADDRESS, DEFAULT_ADDRESS)),
        folder(properties, given.getOrDefault(Setting.DATA_DIR, DEFAULT_DATA_FOLDER)),
        database(given),
        forServer(given));
  }

  private static Optional<String> value(
      Setting setting, Properties properties, Map<String, String> environment) {
    return Optional.ofNullable(properties.getProperty(setting.property()))
        .filter(text -> !text.isBlank())
        .or(() -> Optional.ofNullable(environment.get(setting.variable())))
        .filter(text -> !text.isBlank())
        .map(String::strip);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number that is no port.
    }
    throw wrong(Setting.HTTP_PORT, text, "a port is a whole number from 1 to 65535");
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw wrong(
          Setting.HTTP_ADDRESS,
          text,
          "it is neither an IP address nor a host name that this machine can resolve");
    }
  }

  /** A relative folder counts from the project's own, wherever Maven was called from. */
  private static Path folder(Properties properties, String text) {
    try {
      return Path.of(properties.getProperty("opportunity.root", ""))
          .toAbsolutePath()
          .resolve(text)
          .normalize();
    } catch (InvalidPathException e) {
      throw wrong(Setting.DATA_DIR, text, "it is not a path on this system");
    }
  }

  private static Optional<DatabaseAccess> database(Map<Setting, String> given) {
    String url = given.get(Setting.DB_URL);
    if (url == null) {
      for (Setting companion : new Setting[] {Setting.DB_USER, Setting.DB_PASSWORD}) {
        if (given.containsKey(companion)) {
          throw new StartRefused(
              "%s is set, but %s is not: give both for a database of your own, or neither."
                  .formatted(companion.variable(), Setting.DB_URL.variable()));
        }
      }
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, new Properties()) == null) {
      throw wrong(
          Setting.DB_URL,
          DatabaseAccess.shown(url),
          "it must look like jdbc:postgresql://host:5432/database");
    }
    String user = given.get(Setting.DB_USER);
    if (user == null) {
      throw new StartRefused(
          "%s is set, but %s is not: name the database user that owns the tables."
              .formatted(Setting.DB_URL.variable(), Setting.DB_USER.variable()));
    }
    return Optional.of(new DatabaseAccess(url, user, given.getOrDefault(Setting.DB_PASSWORD, "")));
  }

  private static Map<String, String> forServer(Map<Setting, String> given) {
    Map<String, String> variables = new HashMap<>();
    for (Setting setting : FOR_SERVER) {
      if (given.containsKey(setting)) {
        variables.put(setting.variable(), given.get(setting));
      }
    }
    given.forEach(Settings::checkNumber);
    String password = given.get(Setting.ADMIN_PASSWORD);
    if (password != null
        && (password.length() < Password.SHORTEST || password.length() > Password.LONGEST)) {
      throw new StartRefused(
          "%s must have %d to %d characters."
              .formatted(Setting.ADMIN_PASSWORD.variable(), Password.SHORTEST, Password.LONGEST));
    }
    for (Setting setting : SWITCHES) {
      String value = given.getOrDefault(setting, "false");
      if (!value.equals("true") && !value.equals("false")) {
        throw wrong(setting, value, "it is either true or false");
      }
    }
    return variables;
  }

  private static void checkNumber(Setting setting, String text) {
    NumberSetting.named(setting.name())
        .flatMap(number -> number.flaw(text))
        .ifPresent(
            why -> {
              throw wrong(setting, text, why);
            });
  }

  private static StartRefused wrong(Setting setting, String value, String why) {
    return new StartRefused(
        "%s is \"%s\", which cannot be used: %s.".formatted(setting.variable(), value, why));
  }
}
