package org.salespipeline.user;

/**
 * The roles that a user may have, as the names that security annotations want (design, section 6).
 */
public final class Roles {

  /** Everything, set-up and users included. */
  public static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** Sales cycles, close codes, salespeople, and everything that salespeople do. */
  public static final String SALES_MANAGER = "SALES_MANAGER";

  /** Contacts, opportunities and their comments. */
  public static final String SALESPERSON = "SALESPERSON";

  /** Reads everything that a salesperson reads, changes nothing. */
  public static final String VIEWER = "VIEWER";

  /** A partner system: what a sales manager may do, but over the API. */
  public static final String INTEGRATION = "INTEGRATION";

  private Roles() {}
}
