package org.salespipeline.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How Payara Server is started with the EAR: in a fresh copy of its own domain, with everything but
 * HTTP switched off or bound to the loopback address.
 */
final class PayaraServer {

  private static final String DOMAIN = "opportunity";

  private static final String CONFIG = "set configs.config.server-config.";

  private PayaraServer() {}

  static List<String> prepare(Kit kit, Path folder, Endpoint endpoint) throws IOException {
    Path home = kit.payaraServer();
    Path domain = folder.resolve(DOMAIN);
    copy(home.resolve("glassfish/domains/domain1"), domain);
    Files.copy(kit.driver(), domain.resolve("lib/postgresql.jar"));
    logToConsole(domain.resolve("config/logging.properties"));
    HostRoot.prepare(domain);
    withoutMessaging(domain.resolve("config/domain.xml"));
    Path before = folder.resolve("pre-boot.txt");
    Path after = folder.resolve("post-boot.txt");
    Files.write(before, beforeBoot(endpoint));
    Files.write(after, afterBoot(kit));
    return command(home, folder, before, after);
  }

  private static List<String> beforeBoot(Endpoint endpoint) throws IOException {
    String listeners = CONFIG + "network-config.network-listeners.network-listener.";
    String iiop = CONFIG + "iiop-service.iiop-listener.";
    Stream<String> closed =
        Stream.of(
            listeners + "http-listener-2.enabled=false",
            listeners + "admin-listener.address=127.0.0.1",
            listeners + "admin-listener.port=" + Endpoint.freePort(),
            iiop + "orb-listener-1.address=127.0.0.1",
            iiop + "orb-listener-1.port=" + Endpoint.freePort(),
            iiop + "SSL.enabled=false",
            iiop + "SSL_MUTUALAUTH.enabled=false",
            CONFIG + "admin-service.jmx-connector.system.enabled=false",
            CONFIG + "hazelcast-config-specific-configuration.enabled=false");
    return Stream.of(
            ServerCommands.listener("http-listener-1", endpoint),
            ServerCommands.httpThreads(),
            closed)
        .flatMap(commands -> commands)
        .toList();
  }

  private static List<String> afterBoot(Kit kit) {
    List<String> commands = new ArrayList<>(ServerCommands.dataSource());
    commands.add("deploy --name opportunity " + kit.ear());
    return commands;
  }

  /** The launcher keeps the log, as it does for Payara Micro. */
  private static void logToConsole(Path logging) throws IOException {
    String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
    Files.writeString(
        logging,
        Files.readString(logging)
            .replace(handler + "logtoFile=true", handler + "logtoFile=false")
            .replace(handler + "logStandardStreams=true", handler + "logStandardStreams=false")
            .replace("ansiColor=true", "ansiColor=false"));
  }

  /** Its listener would be open to all; boot commands come too late to say so. */
  private static void withoutMessaging(Path configuration) throws IOException {
    Files.writeString(
        configuration,
        Files.readString(configuration)
            .replaceFirst("<iiop-service>", "<jms-service type=\"DISABLED\"/>$0"));
  }

  /**
   * Asks Payara for the command with which it would start the domain, so that the server becomes
   * our own child and stops with us.
   */
  private static List<String> command(Path home, Path domains, Path before, Path after)
      throws IOException {
    Process asking =
        new ProcessBuilder(
                Server.java(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--verbose",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                before.toString(),
                "--postbootcommandfile",
                after.toString(),
                DOMAIN)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    asking.getOutputStream().close();
    List<String> answer =
        new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    List<String> command =
        answer.stream()
            .skip(1)
            .takeWhile(line -> !line.startsWith("Command start-domain"))
            .filter(line -> !line.isEmpty())
            .map(line -> line.replace("-Xmx512m", "-Xmx1g"))
            .collect(Collectors.toCollection(ArrayList::new));
    if (command.size() < 10) {
      throw new StartRefused("Payara Server does not say how to start it: " + answer);
    }
    command.addAll(1, List.of("-Dfile.encoding=UTF-8", "-Dproduct.name="));
    return command;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
