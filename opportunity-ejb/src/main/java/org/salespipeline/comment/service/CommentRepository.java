package org.salespipeline.comment.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.salespipeline.comment.CommentLine;
import org.salespipeline.comment.CommentOwner;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Listing.Part;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Where comments are kept. */
@Dependent
class CommentRepository {

  private static final Listing<CommentView> LISTING =
      Listing.of(
              CommentView.class,
              """
          select l.id, l.version, l.owner_type, l.owner_id, l.line_number, l.date, l.comment,
                 l.created_at as system_created_at, l.changed_at as last_modified_date_time
            from comment_line l
           where l.deleted_at is null
          """,
              "lineNumber")
          .searched("r.comment")
          .build();

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Inject private Sql sql;

  void add(CommentLine line) {
    em.persist(line);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /**
   * The number of the last line that the owner ever had; whoever adds a line to the owner meanwhile
   * waits.
   */
  int lastLine(UUID ownerId) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) as waited")
        .setParameter(1, "comment_line " + ownerId)
        .getResultList();
    Object last =
        em.createNativeQuery(
                """
                select coalesce(max(l.line_number), 0) from comment_line l
                 where l.owner_id = cast(?1 as uuid)
                """)
            .setParameter(1, ownerId.toString())
            .getSingleResult();
    return ((Number) last).intValue();
  }

  Optional<CommentLine> locked(CommentOwner ownerType, UUID ownerId, int lineNumber) {
    return em.createQuery(
            """
            select l from CommentLine l
             where l.ownerType = :ownerType and l.ownerId = :ownerId and l.lineNumber = :lineNumber
               and l.deletedAt is null
            """,
            CommentLine.class)
        .setParameter("ownerType", ownerType)
        .setParameter("ownerId", ownerId)
        .setParameter("lineNumber", lineNumber)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  List<CommentLine> of(CommentOwner ownerType, UUID ownerId) {
    return em.createQuery(
            """
            select l from CommentLine l
             where l.ownerType = :ownerType and l.ownerId = :ownerId and l.deletedAt is null
            """,
            CommentLine.class)
        .setParameter("ownerType", ownerType)
        .setParameter("ownerId", ownerId)
        .getResultList();
  }

  Optional<Versioned<CommentView>> view(CommentOwner ownerType, UUID ownerId, int lineNumber) {
    return LISTING.one(
        sql, ownedBy(ownerType, ownerId), Condition.of("r.line_number = ?", lineNumber));
  }

  Page<CommentView> list(CommentOwner ownerType, UUID ownerId, ListRequest request) {
    return LISTING.page(sql, request, List.of(ownedBy(ownerType, ownerId)));
  }

  Map<UUID, Page<CommentView>> firstOf(CommentOwner ownerType, List<UUID> ownerIds) {
    return LISTING.firstOf(
        sql,
        "r.owner_type = '" + ownerType.name() + "' and r.owner_id = p.id",
        ownerIds,
        id ->
            new Part(ListRequest.first(ListRequest.DEFAULT_TOP), List.of(ownedBy(ownerType, id))));
  }

  private static Condition ownedBy(CommentOwner ownerType, UUID ownerId) {
    return Condition.of(
        "r.owner_type = ? and r.owner_id = cast(? as uuid)", ownerType.name(), ownerId.toString());
  }
}
