package org.salespipeline.batch.rest;

import org.salespipeline.shared.BusinessException;

/** One request of those that are done together has failed, and takes the others with it. */
class UnitFailed extends BusinessException {

  private static final long serialVersionUID = 1L;

  UnitFailed(BusinessException reason) {
    super(reason.violations());
  }
}
