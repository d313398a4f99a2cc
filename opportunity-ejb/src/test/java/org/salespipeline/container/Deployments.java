package org.salespipeline.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives that tests in the container deploy. */
public final class Deployments {

  private static final Path CONTAINER = Path.of(System.getProperty("opportunity.container", "."));

  private Deployments() {}

  /**
   * Domain and services as the packages hold them, on an empty database. A test class adds itself;
   * what else it uses of the test sources it names here.
   */
  public static WebArchive services(Class<?>... helpers) {
    ContainerDatabase.startOnce(CONTAINER);
    return ShrinkWrap.create(WebArchive.class, "services.war")
        .addAsLibraries(libraries())
        .addAsWebInfResource(beans(), "beans.xml")
        .addClass(Deployments.class)
        .addClasses(helpers);
  }

  private static File[] libraries() {
    try (Stream<Path> found = Files.list(CONTAINER.resolve("lib"))) {
      return found.map(Path::toFile).toArray(File[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Asset beans() {
    return new StringAsset(
        """
        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0"
               bean-discovery-mode="annotated"/>
        """);
  }
}
