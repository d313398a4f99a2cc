package org.salespipeline.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.salespipeline.audit.ChangeLogEntry;

/** Appends to the change log. */
@Dependent
class ChangeLogRepository {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  void add(ChangeLogEntry entry) {
    em.persist(entry);
  }
}
