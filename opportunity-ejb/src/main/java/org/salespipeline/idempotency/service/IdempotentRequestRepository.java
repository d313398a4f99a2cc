package org.salespipeline.idempotency.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where answers are kept, and who is at work on one. */
@Dependent
class IdempotentRequestRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  /**
   * Takes the key for this transaction; it is free again when that ends, however it ends.
   *
   * @return false if another transaction has it
   */
  boolean take(UUID caller, byte[] keyHash) {
    return (Boolean)
        em.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
            .setParameter(1, lockOf(caller, keyHash))
            .getSingleResult();
  }

  /** Takes the key for this transaction, as soon as it is free. */
  void takeWhenFree(UUID caller, byte[] keyHash) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
        .setParameter(1, lockOf(caller, keyHash))
        .getResultList();
  }

  /** Two keys of one number wait for each other now and then, which does no harm. */
  private static long lockOf(UUID caller, byte[] keyHash) {
    return ByteBuffer.wrap(keyHash).getLong()
        ^ caller.getMostSignificantBits()
        ^ caller.getLeastSignificantBits();
  }

  /** The answer that was given since then. */
  Optional<StoredAnswer> find(UUID caller, byte[] keyHash, Instant since) {
    List<?> rows =
        em.createNativeQuery(
                """
                select fingerprint, status, headers, body, salt from idempotent_request
                 where user_account_id = cast(?1 as uuid) and key_hash = ?2 and recorded_at > ?3
                """)
            .setParameter(1, caller.toString())
            .setParameter(2, keyHash)
            .setParameter(3, Timestamp.from(since))
            .getResultList();
    return rows.stream().findFirst().map(row -> stored((Object[]) row));
  }

  private static StoredAnswer stored(Object[] row) {
    return new StoredAnswer(
        (byte[]) row[0],
        ((Number) row[1]).intValue(),
        (String) row[2],
        (byte[]) row[3],
        (byte[]) row[4]);
  }

  /** Keeps the answer; one that is too old to be given again makes room. */
  void keep(UUID caller, byte[] keyHash, StoredAnswer answer, Instant at) {
    em.createNativeQuery(
            """
            insert into idempotent_request
                   (user_account_id, key_hash, fingerprint, status, headers, body, salt, recorded_at)
            values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict (user_account_id, key_hash) do update
               set fingerprint = excluded.fingerprint, status = excluded.status,
                   headers = excluded.headers, body = excluded.body, salt = excluded.salt,
                   recorded_at = excluded.recorded_at
            """)
        .setParameter(1, caller.toString())
        .setParameter(2, keyHash)
        .setParameter(3, answer.fingerprint())
        .setParameter(4, answer.status())
        .setParameter(5, answer.headers())
        .setParameter(6, answer.body())
        .setParameter(7, answer.salt())
        .setParameter(8, Timestamp.from(at))
        .executeUpdate();
  }

  /** Lets answers go that were given before then; what another node is about to let go is its. */
  int forget(Instant before, int most) {
    return em.createNativeQuery(
            """
            delete from idempotent_request
             where ctid = any (array (select ctid from idempotent_request where recorded_at < ?1
                                       order by recorded_at limit ?2 for update skip locked))
            """)
        .setParameter(1, Timestamp.from(before))
        .setParameter(2, most)
        .executeUpdate();
  }
}
