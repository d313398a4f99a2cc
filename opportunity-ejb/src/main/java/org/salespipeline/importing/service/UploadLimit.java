package org.salespipeline.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a file may be. */
@ApplicationScoped
public class UploadLimit {

  /** What a form has beside the file: its options, and the lines between its parts. */
  private static final long ROOM_FOR_THE_REST = 1_048_576;

  @Inject
  @ConfigProperty(name = "opportunity.import.limit", defaultValue = "52428800")
  private int bytes;

  /** The most bytes of a file. */
  public int bytes() {
    return bytes;
  }

  /** The most bytes of a form that brings a file. */
  public long bytesOfForm() {
    return bytes + ROOM_FOR_THE_REST;
  }
}
