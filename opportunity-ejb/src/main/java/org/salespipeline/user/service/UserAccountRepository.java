package org.salespipeline.user.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.query.Words;
import org.salespipeline.user.AccessToken;
import org.salespipeline.user.Theme;
import org.salespipeline.user.UserAccount;
import org.salespipeline.user.service.KnownCallers.TokenHolder;

/** Where users and their tokens are kept. */
@Dependent
class UserAccountRepository {

  private static final String SEARCHED =
      "r.user_name || ' ' || coalesce(r.display_name, '') || ' ' || coalesce(r.email, '')";

  private static final Listing<UserAccountRow> LISTING =
      Listing.of(
              UserAccountRow.class,
              """
          select u.id, u.version, u.user_name, u.display_name, u.email,
                 (select string_agg(g.role, ',' order by g.role) from user_role g
                   where g.user_account_id = u.id) as roles,
                 p.code as salesperson_code, u.language_code, u.blocked,
                 u.created_at as system_created_at, u.changed_at as last_modified_date_time
            from user_account u
            left join salesperson p on p.id = u.salesperson_id
           where u.deleted_at is null
          """,
              "userName")
          .several("roles")
          .searched(SEARCHED)
          .build();

  private static final Listing<AccessTokenView> TOKENS =
      Listing.of(
              AccessTokenView.class,
              """
          select t.id, t.version, t.name, t.expires_at, t.created_at, t.user_account_id
            from access_token t
           where t.revoked_at is null
          """,
              "id")
          .searched("r.name")
          .build();

  /** All that is told of somebody who signs in, in one statement: it is asked very often. */
  private static final String ACTING =
      """
      select u.user_name, u.display_name, u.language_code, u.theme,
             u.single_key_shortcuts, u.session_epoch,
             p.code as salesperson_code,
             (select string_agg(g.role, ',') from user_role g where g.user_account_id = u.id) as roles
             %s
        from user_account u
        left join salesperson p on p.id = u.salesperson_id and p.deleted_at is null
        %s
       where u.deleted_at is null and not u.blocked and %s
      """;

  private static final String ACTING_BY_NAME = ACTING.formatted("", "", "lower(u.user_name) = ?");

  private static final String ACTING_BY_TOKEN =
      ACTING.formatted(
          ", t.expires_at",
          "join access_token t on t.user_account_id = u.id",
          "t.token_hash = ? and t.revoked_at is null");

  private static final String ACTING_ADMINISTRATORS =
      """
      select 1 from user_account u
       where u.deleted_at is null and not u.blocked
         and exists (select 1 from user_role g where g.user_account_id = u.id and g.role = 'ADMINISTRATOR')
      """;

  /** Known to every node: whoever holds it is the one that makes the first administrator. */
  private static final long FIRST_START = 7_305_117_002L;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  void add(UserAccount account) {
    em.persist(account);
    em.flush();
  }

  void add(AccessToken token) {
    em.persist(token);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /** The user of that name; upper and lower case are the same. */
  Optional<UserAccount> byName(String userName) {
    return em.createQuery(
            """
            select u from UserAccount u
             where lower(u.userName) = :userName and u.deletedAt is null
            """,
            UserAccount.class)
        .setParameter("userName", userName.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  Optional<UserAccount> locked(String userName) {
    return byName(userName)
        .map(u -> em.find(UserAccount.class, u.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(u -> !u.isDeleted());
  }

  /** The user of that name, as one who may act. */
  Optional<SignedInUser> acting(String userName) {
    return sql.first(
        UserAccountRepository::signedIn, ACTING_BY_NAME, userName.toLowerCase(Locale.ROOT));
  }

  /** The user whose token has this hash and is not revoked, as one who may act. */
  Optional<TokenHolder> holder(String tokenHash) {
    return sql.first(
        row ->
            new TokenHolder(
                signedIn(row), row.getObject("expires_at", OffsetDateTime.class).toInstant()),
        ACTING_BY_TOKEN,
        tokenHash);
  }

  private static SignedInUser signedIn(ResultSet row) throws SQLException {
    String roles = row.getString("roles");
    return new SignedInUser(
        row.getString("user_name"),
        row.getString("display_name"),
        roles == null ? Set.of() : Set.of(roles.split(",")),
        row.getString("salesperson_code"),
        row.getString("language_code"),
        Theme.valueOf(row.getString("theme")),
        row.getBoolean("single_key_shortcuts"),
        row.getInt("session_epoch"));
  }

  Optional<AccessToken> token(UUID id) {
    return Optional.ofNullable(em.find(AccessToken.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Waits until nobody else changes an administrator. */
  void lockAdministrators() {
    em.createNativeQuery(ACTING_ADMINISTRATORS + " order by u.id for update").getResultList();
  }

  boolean hasActingAdministrator() {
    return !em.createNativeQuery(ACTING_ADMINISTRATORS).setMaxResults(1).getResultList().isEmpty();
  }

  /** Waits until no other node is at its first start. */
  void lockFirstStart() {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(" + FIRST_START + ")) as waited")
        .getResultList();
  }

  /** Whether there ever was a user. */
  boolean isEmpty() {
    return em.createNativeQuery("select 1 from user_account")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Optional<Versioned<UserAccountView>> view(String userName) {
    return LISTING
        .one(sql, Condition.of("lower(r.user_name) = ?", userName.toLowerCase(Locale.ROOT)))
        .map(row -> new Versioned<>(row.value().view(), row.version()));
  }

  Page<UserAccountView> list(String words, ListRequest request) {
    return LISTING.page(sql, request, Words.in(SEARCHED, words)).map(UserAccountRow::view);
  }

  Page<AccessTokenView> tokens(UUID userAccountId, ListRequest request) {
    return TOKENS.page(
        sql,
        request,
        List.of(Condition.of("r.user_account_id = cast(? as uuid)", userAccountId.toString())));
  }
}
