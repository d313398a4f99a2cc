package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path root;

  @Test
  @DisplayName("a first start wants room for programs and files, a later one for what is written")
  void room() throws IOException {
    try (DataFolder folder = DataFolder.claim(root)) {
      assertThatThrownBy(() -> folder.requireRoom(199))
          .isInstanceOf(StartRefused.class)
          .hasMessageContainingAll(root.toString(), "199 MB", "200", "OPPORTUNITY_DATA_DIR");
      assertThatCode(() -> folder.requireRoom(200)).doesNotThrowAnyException();

      Files.createDirectories(folder.database());
      Files.writeString(folder.database().resolve("PG_VERSION"), "17");

      assertThatThrownBy(() -> folder.requireRoom(31)).hasMessageContaining("needs 32");
      assertThatCode(() -> folder.requireRoom(32)).doesNotThrowAnyException();
    }
  }
}
