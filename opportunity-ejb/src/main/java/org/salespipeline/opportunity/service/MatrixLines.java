package org.salespipeline.opportunity.service;

/** What the lines of the matrix are. */
public enum MatrixLines {
  Salesperson("salesperson", "r.salesperson_id", "x.code"),
  /** Companies with all their people, each person below the company, and people without one. */
  Contact("contact", "coalesce(r.contact_company_id, r.contact_id)", "x.number"),
  SalesCycle("sales_cycle", "r.sales_cycle_id", "x.code");

  private static final String PERSON = "nullif(r.contact_id, r.contact_company_id)";
  private static final String NOBODY = "cast(null as uuid)";

  private final String table;
  private final String key;
  private final String code;

  MatrixLines(String table, String key, String code) {
    this.table = table;
    this.key = key;
    this.code = code;
  }

  /** The statement with table, key, part, code and name of these lines. */
  String fill(String sql) {
    String name = this == SalesCycle ? "x.description" : "x.display_name";
    return sql.replace("#key", key)
        .replace(
            "#part",
            this == Contact
                ? "case when r.contact_company_id is not null then " + PERSON + " end"
                : NOBODY)
        .replace("#table", table)
        .replace("#code", code)
        .replace("#name", "coalesce(" + name + ", " + code + ", '')");
  }
}
