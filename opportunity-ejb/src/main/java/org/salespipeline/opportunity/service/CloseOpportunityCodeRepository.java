package org.salespipeline.opportunity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.salespipeline.opportunity.CloseOpportunityCode;
import org.salespipeline.shared.Codes;

/** Stores the reasons for closing. */
@Dependent
class CloseOpportunityCodeRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  Optional<CloseOpportunityCode> find(String code) {
    return em.createQuery(
            "select c from CloseOpportunityCode c where c.code = :code and c.deletedAt is null",
            CloseOpportunityCode.class)
        .setParameter("code", Codes.normalised(code))
        .getResultStream()
        .findFirst();
  }

  Optional<CloseOpportunityCode> locked(String code) {
    Optional<CloseOpportunityCode> found = find(code);
    found.ifPresent(entity -> em.refresh(entity, LockModeType.PESSIMISTIC_WRITE));
    return found.filter(entity -> !entity.isDeleted());
  }

  void add(CloseOpportunityCode code) {
    em.persist(code);
  }

  void flush() {
    em.flush();
  }

  long entriesWith(CloseOpportunityCode code) {
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(sum(t.number), 0) from tally t"
                        + " where t.kind = 'closeCode' and t.owner_id = cast(?1 as uuid)")
                .setParameter(1, code.id().toString())
                .getSingleResult())
        .longValue();
  }
}
