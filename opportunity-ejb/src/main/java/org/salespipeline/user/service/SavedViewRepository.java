package org.salespipeline.user.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.user.SavedView;

/** Where saved views are kept. */
@Dependent
class SavedViewRepository {

  /** One row at least, for what the page begins with. */
  private static final String OF_PAGE =
      """
      select p.value as preferred, v.id, v.version, v.name, v.shared, v.query,
             coalesce(u.display_name, u.user_name) as owner, v.user_account_id = reader.id as own
        from (select cast(? as uuid) as id) reader
        left join user_preference p on p.user_account_id = reader.id and p.key = ?
        left join saved_view v on v.page = ? and (v.user_account_id = reader.id or v.shared)
        left join user_account u on u.id = v.user_account_id
       order by own desc, lower(v.name), v.id
       limit 200
      """;

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  /** The user's own views of a page, then those that others share. */
  PageViews ofPage(String page, UUID user, boolean manages, String preferenceKey) {
    record Row(String preferred, SavedViewView view) {}
    List<Row> rows =
        sql.rows(
            row -> new Row(row.getString("preferred"), view(row, manages)),
            OF_PAGE,
            user,
            preferenceKey,
            page);
    List<SavedViewView> views = rows.stream().map(Row::view).filter(Objects::nonNull).toList();
    return new PageViews(views, rows.get(0).preferred());
  }

  private static SavedViewView view(ResultSet row, boolean manages) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    if (id == null) {
      return null;
    }
    boolean own = row.getBoolean("own");
    boolean shared = row.getBoolean("shared");
    return new SavedViewView(
        id,
        row.getLong("version"),
        row.getString("name"),
        shared,
        row.getString("query"),
        row.getString("owner"),
        own,
        SavedView.isChangeable(own, shared, manages));
  }

  Optional<SavedView> locked(UUID id) {
    return Optional.ofNullable(em.find(SavedView.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All views that somebody has of a page; nobody else adds one until the transaction ends. */
  List<SavedView> ofOwner(UUID owner, String page) {
    em.createNativeQuery("select 1 from user_account u where u.id = cast(?1 as uuid) for update")
        .setParameter(1, owner.toString())
        .getResultList();
    return em.createQuery(
            "select v from SavedView v where v.userAccountId = :owner and v.page = :page",
            SavedView.class)
        .setParameter("owner", owner)
        .setParameter("page", page)
        .getResultList();
  }

  void add(SavedView view) {
    em.persist(view);
    em.flush();
  }

  void remove(SavedView view) {
    em.remove(view);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
