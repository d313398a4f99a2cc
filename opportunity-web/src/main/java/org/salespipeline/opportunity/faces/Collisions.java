package org.salespipeline.opportunity.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.salespipeline.opportunity.service.TimelineQueries;

/** Finds out what somebody has missed who was overtaken. */
@RequestScoped
public class Collisions {

  @Inject private TimelineQueries timeline;
  @Inject private TimelineWords words;

  /**
   * What happened to an opportunity that somebody is changing.
   *
   * @param seen when what is being changed was stored
   */
  Collision since(String number, Instant seen) {
    return new Collision(timeline.since(number, seen).stream().map(words::sentence).toList());
  }

  /** The newest change of an opportunity: who, when, what, before and after. */
  Optional<String> last(String number) {
    return timeline.since(number, Instant.EPOCH).stream().findFirst().map(words::sentence);
  }
}
