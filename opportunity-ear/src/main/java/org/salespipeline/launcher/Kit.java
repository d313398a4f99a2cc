package org.salespipeline.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build has laid ready for a start.
 *
 * @param folder servers and driver
 * @param packages the folder with the EAR and the WAR
 */
public record Kit(Path folder, Path packages) {

  /** Reads where the build has put things from the system properties that it passes. */
  public static Kit fromProperties() {
    return new Kit(
        Path.of(System.getProperty("opportunity.kit")),
        Path.of(System.getProperty("opportunity.packages")));
  }

  Path driver() {
    return present(folder.resolve("postgresql.jar"));
  }

  Path payaraMicro() {
    return present(folder.resolve("payara-micro.jar"));
  }

  Path payaraServer() {
    return present(folder.resolve("payara6"));
  }

  Path war() {
    return present(packages.resolve("opportunity.war"));
  }

  Path ear() {
    return present(packages.resolve("opportunity.ear"));
  }

  private static Path present(Path path) {
    if (!Files.exists(path)) {
      throw new StartRefused("%s is missing; build it first.".formatted(path));
    }
    return path.toAbsolutePath();
  }
}
