package org.salespipeline.user.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Where failed sign-ins are counted: in the database, so that the lock-out holds on every node and
 * after a restart.
 */
@Dependent
class SignInFailureRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  boolean isLocked(String subject, Instant now) {
    return !em.createNativeQuery(
            "select 1 from sign_in_failure f where f.subject = ?1 and f.locked_until > ?2")
        .setParameter(1, subject)
        .setParameter(2, Timestamp.from(now))
        .getResultList()
        .isEmpty();
  }

  /**
   * Counts an attempt and holds it until the transaction ends, so that attempts on one subject
   * follow each other.
   *
   * @param forgotten failures before this moment no longer count
   * @return the number of failures in a row, this one included
   */
  int count(String subject, Instant now, Instant forgotten) {
    em.createNativeQuery(
            """
            insert into sign_in_failure (subject, failures, last_failure) values (?1, 1, ?2)
            on conflict (subject) do update
               set failures = case when sign_in_failure.last_failure < ?3 then 1
                                   else sign_in_failure.failures + 1 end,
                   last_failure = ?4
            """)
        .setParameter(1, subject)
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, Timestamp.from(forgotten))
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
    List<?> failures =
        em.createNativeQuery("select f.failures from sign_in_failure f where f.subject = ?1")
            .setParameter(1, subject)
            .getResultList();
    return ((Number) failures.get(0)).intValue();
  }

  void lock(String subject, Instant until) {
    em.createNativeQuery("update sign_in_failure set locked_until = ?1 where subject = ?2")
        .setParameter(1, Timestamp.from(until))
        .setParameter(2, subject)
        .executeUpdate();
  }

  void forget(String subject) {
    em.createNativeQuery("delete from sign_in_failure where subject = ?1")
        .setParameter(1, subject)
        .executeUpdate();
  }

  /**
   * Failures of long ago go, so that the table stays small whatever names are tried; nobody waits
   * for a row in use.
   */
  void forgetBefore(Instant moment) {
    em.createNativeQuery(
            """
            delete from sign_in_failure where subject in
              (select f.subject from sign_in_failure f where f.last_failure < ?1 for update skip locked)
            """)
        .setParameter(1, Timestamp.from(moment))
        .executeUpdate();
  }
}
