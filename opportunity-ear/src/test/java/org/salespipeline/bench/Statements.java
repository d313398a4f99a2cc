package org.salespipeline.bench;

/** The statements that the operations need, as bare as they can be. */
final class Statements {

  /** Who calls, and what that user may do. */
  static final String CALLER =
      """
      select u.user_name, u.display_name, u.language_code, u.theme, u.session_epoch, p.code,
             (select string_agg(g.role, ',') from user_role g where g.user_account_id = u.id)
        from access_token t
        join user_account u on u.id = t.user_account_id
        left join salesperson p on p.id = u.salesperson_id
       where t.token_hash = ? and t.revoked_at is null and t.expires_at > now()
         and not u.blocked and u.deleted_at is null
      """;

  private static final String SHOWN =
      """
      select o.id, o.version, o.number, o.description,
             c.number as contact_number, c.display_name as contact_name,
             k.number as contact_company_number, k.display_name as contact_company_name,
             s.code as salesperson_code, s.display_name as salesperson_name,
             y.code as sales_cycle_code, o.campaign_number, o.segment_number, o.priority, o.status,
             o.status in ('Won', 'Lost') as closed, o.creation_date, o.date_closed,
             o.current_stage, o.current_stage_description, o.estimated_value,
             o.calculated_current_value, o.chances_of_success_prc, o.completed_prc,
             o.probability_prc, o.estimated_closing_date, r.code as close_opportunity_code,
             o.sales_document_type, o.sales_document_number, 0 as number_of_interactions,
             o.created_at, o.changed_at
        from opportunity o
        left join salesperson s on s.id = o.salesperson_id
        left join sales_cycle y on y.id = o.sales_cycle_id
        left join contact c on c.id = o.contact_id
        left join contact k on k.id = o.contact_company_id
        left join close_opportunity_code r on r.id = o.close_opportunity_code_id
       where o.deleted_at is null
      """;

  static final String RECORD = SHOWN + " and o.number = ?";

  static final String FILTERED_LIST =
      SHOWN
          + " and o.status = 'InProgress' and o.estimated_value > 1000 order by o.number limit 51";

  static final String LIST_AFTER = SHOWN + " and o.number > ? order by o.number limit 51";

  static final String SETTINGS =
      "select time_zone, local_currency_code, opportunity_number_series_id from company_setup";

  /** Contact, company, cycle and salesperson of a new opportunity. */
  static final String PARTIES =
      """
      select c.id, c.company_id, y.id, c.salesperson_id
        from contact c, sales_cycle y
       where c.number = ? and c.deleted_at is null and y.code = ? and y.deleted_at is null
         for share of y
      """;

  static final String ENTRY_NUMBER = "select nextval('opportunity_entry_number')";

  static final String LOCKED_SERIES = "select * from number_series where code = 'OPP' for update";

  static final String NEXT_IN_SERIES =
      "update number_series set version = version + 1, changed_at = now() where code = 'OPP'";

  static final String NEW_RECORD =
      """
      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, number, contact_id,
             contact_company_id, salesperson_id, sales_cycle_id, priority, creation_date, status,
             current_stage, current_stage_description, action_taken, date_of_change,
             estimated_value, calculated_current_value, chances_of_success_prc, completed_prc,
             probability_prc, estimated_closing_date)
      values (?, 0, now(), 'bench', now(), 'bench', ?, ?, ?, ?, ?, 'Normal', current_date,
              'InProgress', 1, 'Initial', 'Activated', current_date, 2500, 2.5, 5, 2, 0.1,
              current_date + 30)
      """;

  static final String FIRST_ENTRY =
      """
      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id,
             entry_number, active, action_taken, sales_cycle_id, contact_id, contact_company_id,
             salesperson_id, stage, stage_description, date_of_change, days_open,
             probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc,
             estimated_closing_date)
      values (?, 0, now(), 'bench', now(), 'bench', ?, currval('opportunity_entry_number'), true,
              'Activated', ?, ?, ?, ?, 1, 'Initial', current_date, 0, 'Multiply', 'EUR', 1, 2500,
              2.5, 5, 2, 0.1, current_date + 30)
      """;

  static final String LOG =
      """
      insert into change_log_entry (id, recorded_at, recorded_by, record_kind, record_id,
                                    record_key, operation, new_value)
      values (?, now(), 'bench', 'opportunities', ?, ?, 'Create', 'contactNumber, salesCycleCode')
      """;

  static final String LOCKED_RECORD =
      """
      select id, sales_cycle_id, contact_id, contact_company_id, salesperson_id, o.*
        from opportunity o where number = ? and deleted_at is null for update
      """;

  static final String ENTRIES =
      "select * from opportunity_entry where opportunity_id = ? order by entry_number";

  static final String RETIRED_ENTRY =
      """
      update opportunity_entry
         set active = false, days_open = current_date - date_of_change, version = version + 1,
             changed_at = now()
       where opportunity_id = ? and active
      """;

  private static final String ENTRY =
      """
      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id,
             entry_number, active, action_taken, sales_cycle_id, contact_id, contact_company_id,
             salesperson_id, stage, stage_description, previous_stage, date_of_change, date_closed,
             days_open, probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc,
             estimated_closing_date, close_opportunity_code_id)
      select ?, 0, now(), 'bench', now(), 'bench', o.id, currval('opportunity_entry_number'), true,
      """;

  /** Another entry on the same stage: what is written is as much as for the next one. */
  static final String NEXT_ENTRY =
      ENTRY
          + """
             'Updated', o.sales_cycle_id, o.contact_id, o.contact_company_id, o.salesperson_id,
             o.current_stage, o.current_stage_description, o.current_stage, current_date, null, 0,
             'Multiply', 'EUR', 1, o.estimated_value, o.calculated_current_value,
             o.chances_of_success_prc, o.completed_prc, o.probability_prc,
             o.estimated_closing_date, null
        from opportunity o where o.id = ?
      """;

  static final String MOVED_RECORD =
      """
      update opportunity
         set action_taken = 'Updated', date_of_change = current_date, version = version + 1,
             changed_at = now()
       where id = ?
      """;

  static final String REASON =
      "select * from close_opportunity_code where code = ? and deleted_at is null";

  static final String CUSTOMER =
      """
      select c.id, b.id
        from contact c
        left join contact_business_relation b
          on b.contact_id = c.company_id and b.link_to = 'Customer'
       where c.id = ?
      """;

  static final String WON_ENTRY =
      ENTRY
          + """
             'Won', o.sales_cycle_id, o.contact_id, o.contact_company_id, o.salesperson_id, null,
             null, o.current_stage, current_date, current_date, 0, 'Multiply', 'EUR', 1,
             o.estimated_value, 2400, 100, 100, 100, current_date,
             (select id from close_opportunity_code where code = 'WON')
        from opportunity o where o.id = ?
      """;

  static final String WON_RECORD =
      """
      update opportunity
         set status = 'Won', date_closed = current_date, current_stage = null,
             current_stage_description = null, action_taken = 'Won',
             date_of_change = current_date, calculated_current_value = 2400,
             chances_of_success_prc = 100, completed_prc = 100, probability_prc = 100,
             estimated_closing_date = current_date, version = version + 1, changed_at = now(),
             close_opportunity_code_id = (select id from close_opportunity_code where code = 'WON')
       where id = ?
      """;

  private Statements() {}
}
