package org.salespipeline.importing.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.service.ImportOptionsJson;
import org.salespipeline.importing.service.UnreadableOptions;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.RuleViolation;
import org.salespipeline.shared.rest.RequestRefused;

/** The form that brings a file and says how to understand it. */
record ImportForm(String fileName, byte[] content, ImportOptions options) {

  private static final String FILE = "file";
  private static final String OPTIONS = "options";
  private static final int MOST_OPTIONS = 1_048_576;

  /** Reads the parts; refuses one that is unknown or too large. */
  static ImportForm of(List<EntityPart> parts, int limit) {
    for (EntityPart part : parts) {
      if (!part.getName().equals(FILE) && !part.getName().equals(OPTIONS)) {
        throw RequestRefused.unknownProperty(part.getName());
      }
    }
    ImportOptions options =
        part(parts, OPTIONS)
            .map(part -> options(bytes(part, MOST_OPTIONS)))
            .orElseGet(ImportOptions::none);
    EntityPart file =
        part(parts, FILE).orElseThrow(() -> new RuleViolation(CommonError.FIELD_REQUIRED, FILE));
    return new ImportForm(file.getFileName().orElse(null), bytes(file, limit), options);
  }

  private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
  }

  private static byte[] bytes(EntityPart part, int limit) {
    try (InputStream stream = part.getContent()) {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw RequestRefused.tooLarge(limit);
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw RequestRefused.malformed(part.getName());
    }
  }

  private static ImportOptions options(byte[] json) {
    try {
      return ImportOptionsJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (UnreadableOptions unreadable) {
      String property = unreadable.property() == null ? OPTIONS : unreadable.property();
      throw unreadable.isUnknown()
          ? RequestRefused.unknownProperty(property)
          : RequestRefused.malformed(property);
    }
  }
}
