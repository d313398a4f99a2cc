package org.salespipeline.opportunity.service;

/** What the lines of the matrix are. */
public enum MatrixLines {
  Salesperson("salesperson", "o.salesperson_id", "x.code"),
  /** Companies with all their people, and people without a company. */
  Contact("contact", "coalesce(o.contact_company_id, o.contact_id)", "x.number"),
  SalesCycle("sales_cycle", "o.sales_cycle_id", "x.code");

  private final String table;
  private final String key;
  private final String code;

  MatrixLines(String table, String key, String code) {
    this.table = table;
    this.key = key;
    this.code = code;
  }

  /** The statement with table, key, code and name of these lines. */
  String fill(String sql) {
    String name = this == SalesCycle ? "x.description" : "x.display_name";
    return sql.replace("#key", key)
        .replace("#table", table)
        .replace("#code", code)
        .replace("#name", "coalesce(" + name + ", " + code + ", '')");
  }
}
