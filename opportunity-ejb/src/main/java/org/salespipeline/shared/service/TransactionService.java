package org.salespipeline.shared.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;

/**
 * Puts a frame around the work of several services: done together or not at all, or done for the
 * sake of its answer only. Every service that takes part still asks for its own roles.
 */
@Stateless
@PermitAll
public class TransactionService {

  @PersistenceContext(unitName = "opportunity")
  private EntityManager em;

  @Resource private SessionContext context;

  /**
   * Does the work in the transaction that is going on, or in one of its own.
   *
   * @return what the work gives
   */
  public <T> T inOne(Supplier<T> work) {
    return work.get();
  }

  /**
   * Does the work in a transaction of its own, has the database check all that it would check at
   * the end, and takes everything back.
   *
   * @return what the work gives, if nothing refused it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T undone(Supplier<T> work) {
    T result = work.get();
    check();
    context.setRollbackOnly();
    return result;
  }

  /** Has the database check now what it would check at the end of the transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void check() {
    em.flush();
    em.createNativeQuery("set constraints all immediate").executeUpdate();
  }

  /**
   * Writes what is unwritten and lets go of all records, so that what comes later in a long
   * transaction is not slowed down by what came before.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void letGo() {
    em.flush();
    em.clear();
  }
}
