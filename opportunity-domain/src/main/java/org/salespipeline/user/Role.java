package org.salespipeline.user;

/** What a user may do; the names are those of {@link Roles}. */
public enum Role {
  ADMINISTRATOR,
  SALES_MANAGER,
  SALESPERSON,
  VIEWER,
  INTEGRATION
}
