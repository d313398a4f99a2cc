package org.salespipeline.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.salespipeline.opportunity.service.ProjectionCheck;
import org.salespipeline.opportunity.service.ProjectionDifference;

/**
 * Fills the database with a company of some size: 50 salespeople, three cycles of five stages, one
 * contact for four opportunities (every other one a person of a company), 1.75 entries for each
 * opportunity; a tenth not started, 45 % in progress, 30 % won, 15 % lost. The same size is the
 * same data every time, and every figure on an opportunity is what its active entry says.
 */
public final class Filling {

  private final DataSource source;

  /** Fills this database. */
  public Filling(DataSource source) {
    this.source = source;
  }

  /** Adds what is missing to so many opportunities. */
  public void upTo(int size) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      int there = filled(statement);
      if (there == 0) {
        run(statement, SET_UP, 0, 0);
      }
      if (there < size) {
        run(statement, ROWS, there, size);
        statement.execute("vacuum (analyze)");
      }
    }
  }

  /** Proves that figures and history still agree; what is measured must be right, too. */
  void check() throws SQLException {
    try (Connection connection = source.getConnection()) {
      List<ProjectionDifference> differences = ProjectionCheck.differences(connection, 10);
      if (!differences.isEmpty()) {
        throw new IllegalStateException("History and figures differ: " + differences);
      }
    }
  }

  private static int filled(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select count(*) from opportunity where number like 'B%'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void run(Statement statement, String script, int from, int to)
      throws SQLException {
    for (String sql : script.split(";\n")) {
      statement.execute(sql.replace(":from", "" + from).replace(":to", "" + to));
    }
  }

  private static final String SET_UP =
      """
      insert into salesperson (id, version, created_at, created_by, changed_at, changed_by, code,
                               display_name, commission_percent, blocked, privacy_blocked)
      select gen_random_uuid(), 0, now(), 'bench', now(), 'bench', 'S' || i, 'Salesperson ' || i,
             5, false, false
        from generate_series(1, 50) i;
      insert into sales_cycle (id, version, created_at, created_by, changed_at, changed_by, code,
                               description, probability_calculation, blocked)
      select gen_random_uuid(), 0, now(), 'bench', now(), 'bench', 'CYCLE' || i, 'Cycle ' || i,
             (array['Multiply', 'Add', 'ChancesOfSuccess'])[i], false
        from generate_series(1, 3) i;
      insert into sales_cycle_stage (id, version, created_at, created_by, changed_at, changed_by,
             sales_cycle_id, stage, description, completed_prc, chances_of_success_prc,
             quote_required, allow_skip, date_formula)
      select gen_random_uuid(), 0, now(), 'bench', now(), 'bench', c.id, s.stage, s.description,
             s.completed, s.chances, false, s.stage in (2, 3), '1M'
        from sales_cycle c,
             (values (1, 'Initial', 2, 5), (2, 'Qualification', 20, 40), (3, 'Presentation', 60, 60),
                     (4, 'Proposal', 80, 80), (5, 'Sign-off', 95, 95))
             as s (stage, description, completed, chances);
      insert into close_opportunity_code (id, version, created_at, created_by, changed_at, changed_by,
                                          code, description, type)
      select gen_random_uuid(), 0, now(), 'bench', now(), 'bench', upper(t), t, t
        from unnest(array['Won', 'Lost']) t
      """;

  private static final String ROWS =
      """
      create function pg_temp.made_id(kind text, i bigint) returns uuid language sql immutable as
        $$ select cast(lpad(to_hex(1640995200000 + i * 130000), 12, '0') || '7'
                       || substr(md5(kind || i), 1, 3) || '8' || substr(md5(kind || i), 4, 15) as uuid) $$;
      create function pg_temp.pick(i bigint, salt int, n int) returns int language sql immutable as
        $$ select cast((hashint8extended(i, salt) & 9223372036854775807) % n as int) $$;

      insert into contact (id, version, created_at, created_by, changed_at, changed_by, number, type,
                           display_name, company_id, company_name, city, country, privacy_blocked,
                           salesperson_id)
      select pg_temp.made_id('contact', i), 0, now(), 'bench', now(), 'bench',
             'K' || lpad(cast(i as text), 7, '0'), case when i % 2 = 1 then 'Company' else 'Person' end,
             case when i % 2 = 1 then 'Company ' else 'Person ' end || substr(md5(cast(i as text)), 1, 12),
             pg_temp.made_id('contact', i - (i + 1) % 2),
             'Company ' || substr(md5(cast(i - (i + 1) % 2 as text)), 1, 12), 'Bern', 'CH', false, s.id
        from generate_series(:from / 4 + 1, :to / 4) i
        join salesperson s on s.code = 'S' || 1 + pg_temp.pick(i, 1, 50);

      create temporary table made as
      select i, pg_temp.made_id('opportunity', i) as id, k.id as contact_id, k.company_id,
             k.company_name, s.id as salesperson_id, y.id as cycle_id,
             y.probability_calculation as calculation, x.status, x.entries, x.value, x.created,
             case when x.status = 'InProgress' then t.chances_of_success_prc
                  when x.status = 'Won' then 100 else 0 end as chances,
             case when x.status = 'InProgress' then t.completed_prc
                  when x.status = 'NotStarted' then 0 else 100 end as completed,
             t.stage, t.description as stage_name, r.id as reason_id,
             case when x.status in ('Won', 'Lost') then x.created + 5 end as closed,
             case when x.status = 'InProgress' then current_date + 1 + pg_temp.pick(i, 10, 180)
                  when x.status in ('Won', 'Lost') then x.created + 5 end as closing
        from (select i, status, 100 + pg_temp.pick(i, 5, 1000) * pg_temp.pick(i, 6, 100) as value,
                     current_date - 30 - pg_temp.pick(i, 7, 1500) as created,
                     case status when 'NotStarted' then 0
                                 when 'InProgress' then (array[1, 1, 1, 1, 2, 2, 2, 3, 3, 3])[1 + pg_temp.pick(i, 8, 10)]
                                 else 2 end as entries
                from (select i, case when p < 10 then 'NotStarted' when p < 55 then 'InProgress'
                                     when p < 85 then 'Won' else 'Lost' end as status
                        from (select i, pg_temp.pick(i, 4, 100) as p
                                from generate_series(:from + 1, :to) i) a) b) x
        join contact k on k.number = 'K' || lpad(cast(1 + pg_temp.pick(i, 2, :to / 4) as text), 7, '0')
        join salesperson s on s.code = 'S' || 1 + pg_temp.pick(i, 3, 50)
        join sales_cycle y on y.code = 'CYCLE' || 1 + pg_temp.pick(i, 9, 3)
        left join sales_cycle_stage t
          on t.sales_cycle_id = y.id and t.stage = x.entries and x.status = 'InProgress'
        left join close_opportunity_code r on r.type = x.status
       order by i;

      create temporary table figured as
      select m.*,
             case when status = 'InProgress' and calculation = 'Multiply' then chances * completed / 100
                  when status = 'InProgress' and calculation = 'Add' then (chances + completed) / 2
                  else chances end as probability
        from made m;

      insert into opportunity (
             id, version, created_at, created_by, changed_at, changed_by, number, description,
             contact_id, contact_company_id, salesperson_id, sales_cycle_id, priority, creation_date,
             status, date_closed, current_stage, current_stage_description, action_taken,
             date_of_change, estimated_value, calculated_current_value, chances_of_success_prc,
             completed_prc, probability_prc, estimated_closing_date, close_opportunity_code_id)
      select id, entries, created, 'bench', created, 'bench', 'B' || lpad(cast(i as text), 8, '0'),
             company_name, contact_id, company_id, salesperson_id, cycle_id,
             (array['Low', 'Normal', 'Normal', 'High'])[1 + pg_temp.pick(i, 11, 4)], created, status,
             closed, stage, stage_name,
             case status when 'NotStarted' then null
                         when 'InProgress' then case when entries = 1 then 'Activated' else 'Next' end
                         else status end,
             case when entries > 0 then created + 5 * (entries - 1) end,
             case when entries = 0 then 0 else value end,
             case status when 'Won' then value * 0.9 else value * probability / 100 end, chances,
             completed, probability, closing, reason_id
        from figured order by i;

      insert into opportunity_entry (
             id, version, created_at, created_by, changed_at, changed_by, opportunity_id, entry_number,
             active, action_taken, sales_cycle_id, contact_id, contact_company_id, salesperson_id,
             stage, stage_description, previous_stage, date_of_change, date_closed, days_open,
             probability_calculation, currency_code, currency_rate, estimated_value,
             calculated_current_value, chances_of_success_prc, completed_prc, probability_prc,
             estimated_closing_date, close_opportunity_code_id)
      select pg_temp.made_id('entry' || n, i), 0, created, 'bench', created, 'bench', m.id,
             (select last_value from opportunity_entry_number) + (i - :from) * 4 + n,
             n = entries, case when last_one then m.status when n = 1 then 'Activated' else 'Next' end,
             cycle_id, contact_id, company_id, salesperson_id,
             case when not last_one then n end, case when not last_one then t.description end,
             case when n > 1 then n - 1 end, created + 5 * (n - 1), case when last_one then closed end,
             case when n = entries then 0 else 5 end, calculation, 'EUR', 1, value,
             case when n < entries then value * e.probability / 100
                  when m.status = 'Won' then value * 0.9 else value * m.probability / 100 end,
             case when n = entries then chances else t.chances_of_success_prc end,
             case when n = entries then completed else t.completed_prc end,
             case when n = entries then m.probability else e.probability end, closing,
             case when last_one then reason_id end
        from figured m
       cross join lateral generate_series(1, entries) n
       cross join lateral (select n = entries and m.status in ('Won', 'Lost') as last_one) l
        join sales_cycle_stage t on t.sales_cycle_id = cycle_id and t.stage = n
       cross join lateral (
             select case calculation when 'Multiply' then t.chances_of_success_prc * t.completed_prc / 100
                                     when 'Add' then (t.chances_of_success_prc + t.completed_prc) / 2
                                     else t.chances_of_success_prc end as probability) e
       order by i, n;

      insert into change_log_entry (id, recorded_at, recorded_by, record_kind, record_id, record_key,
                                    operation, new_value)
      select pg_temp.made_id('log', i), created, 'bench', 'opportunities', id,
             'B' || lpad(cast(i as text), 8, '0'), 'Create', 'contactNumber, salesCycleCode'
        from figured order by i;

      insert into contact_business_relation (id, version, created_at, created_by, changed_at,
             changed_by, contact_id, relation_code, link_to, linked_number)
      select gen_random_uuid(), 0, now(), 'bench', now(), 'bench', k.id, 'CUST', 'Customer', 'U' || k.number
        from contact k
       where k.id in (select company_id from figured where status = 'Won')
         and not exists (select 1 from contact_business_relation b where b.contact_id = k.id);

      select setval('opportunity_entry_number', (select max(entry_number) from opportunity_entry));
      select pipeline_added_up();
      drop table made;
      drop table figured
      """;
}
