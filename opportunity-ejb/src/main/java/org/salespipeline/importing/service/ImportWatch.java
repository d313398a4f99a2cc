package org.salespipeline.importing.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.salespipeline.importing.ImportError;

/**
 * Notices imports whose node is gone and says so, and lets go of files that are no longer needed.
 * Runs on every node; each step is one statement, so it does not matter who comes first.
 */
@Singleton
public class ImportWatch {

  /** Without a sign for so long, an import is taken for dead. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** For so long the file of an import is kept, for its refused rows. */
  static final Duration KEEPING = Duration.ofDays(30);

  private static final Logger LOG = System.getLogger(ImportWatch.class.getName());

  @Inject private ImportRepository repository;
  @Inject private Clock clock;

  /** Looks after all imports. */
  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  @PermitAll
  public void look() {
    Instant now = clock.instant();
    int dead = repository.giveUp(now.minus(PATIENCE), now, ImportError.INTERRUPTED.code());
    if (dead > 0) {
      LOG.log(Level.WARNING, "{0} import(s) broke off without a word", dead);
    }
    repository.forgetFiles(now.minus(KEEPING));
  }
}
