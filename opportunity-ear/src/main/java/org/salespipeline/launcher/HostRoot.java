package org.salespipeline.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stands at the root of the host, beside the application: the picture that browsers ask for
 * there when what they show names none, such as an answer of the API.
 */
final class HostRoot {

  private static final String ICON = "favicon.ico";

  private HostRoot() {}

  /**
   * Lays it ready.
   *
   * @param instance the folder of the server's instance
   */
  static void prepare(Path instance) throws IOException {
    Path root = Files.createDirectories(instance.resolve("docroot"));
    try (InputStream icon = HostRoot.class.getResourceAsStream(ICON)) {
      Files.copy(icon, root.resolve(ICON));
    }
  }
}
