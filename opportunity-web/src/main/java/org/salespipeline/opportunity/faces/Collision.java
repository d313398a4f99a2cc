package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody else changed the opportunity while it was being changed here.
 *
 * @param sentences who changed what since, newest first; empty where nothing of it is logged
 */
public record Collision(List<String> sentences) implements Serializable {

  public Collision {
    sentences = List.copyOf(sentences);
  }
}
