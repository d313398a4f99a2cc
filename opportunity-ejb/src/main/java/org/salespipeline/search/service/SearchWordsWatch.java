package org.salespipeline.search.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps the words that occur up to date. Runs on every node; one at a time reads. */
@Singleton
public class SearchWordsWatch {

  @Inject private SearchWords words;

  /** Reads every minute what has changed. */
  @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @PermitAll
  public void read() {
    for (String source : words.sources()) {
      boolean more;
      do {
        more = words.readSome(source);
      } while (more);
    }
  }

  /** Begins anew every Sunday, while nobody works. */
  @Schedule(dayOfWeek = "Sun", hour = "2", minute = "10", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @PermitAll
  public void renew() {
    words.renew();
  }
}
