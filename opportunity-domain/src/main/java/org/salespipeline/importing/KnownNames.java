package org.salespipeline.importing;

import java.util.List;
import java.util.Map;
import org.salespipeline.opportunity.CloseType;

/**
 * What rows may refer to and is known beforehand.
 *
 * @param stages those of the import's cycle, in their order
 * @param closeCodes which outcome each close code explains
 */
public record KnownNames(List<StageName> stages, Map<String, CloseType> closeCodes) {

  public KnownNames {
    stages = List.copyOf(stages);
    closeCodes = Map.copyOf(closeCodes);
  }
}
