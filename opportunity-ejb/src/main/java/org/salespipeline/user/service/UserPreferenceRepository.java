package org.salespipeline.user.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.shared.query.Sql;

/** Where users' own choices are kept. */
@Dependent
class UserPreferenceRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  Optional<String> value(UUID user, String key) {
    return sql.first(
        row -> row.getString(1),
        "select p.value from user_preference p where p.user_account_id = ? and p.key = ?",
        user,
        key);
  }

  void put(UUID user, String key, String value, Instant now) {
    em.createNativeQuery(
            """
            insert into user_preference (user_account_id, key, value, changed_at)
            values (cast(?1 as uuid), ?2, ?3, ?4)
            on conflict (user_account_id, key)
            do update set value = excluded.value, changed_at = excluded.changed_at
            """)
        .setParameter(1, user.toString())
        .setParameter(2, key)
        .setParameter(3, value)
        .setParameter(4, Timestamp.from(now))
        .executeUpdate();
  }

  void remove(UUID user, String key) {
    em.createNativeQuery(
            "delete from user_preference where user_account_id = cast(?1 as uuid) and key = ?2")
        .setParameter(1, user.toString())
        .setParameter(2, key)
        .executeUpdate();
  }
}
