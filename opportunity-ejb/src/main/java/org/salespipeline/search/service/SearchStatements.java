package org.salespipeline.search.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salespipeline.opportunity.service.OpportunityVisibility;
import org.salespipeline.shared.query.Condition;

/**
 * The statements of a search. How much each looks at is bounded, however common the words are: it
 * takes some hundred candidates from the indexes and chooses the best among them. The text of a
 * statement depends on nothing but how many words there are, and how many of them are short.
 *
 * <p>All find key, title, note, state and the number of candidates, in the order of the hits.
 */
final class SearchStatements {

  /** How many candidates are taken from each source. */
  static final int MOST_CANDIDATES = 500;

  private static final int SHOWN = 5;

  /** Of the 300 that changed last, so few have the words that all others are worth looking for. */
  private static final String RARE = " < 150";

  private static final String OF_OPPORTUNITY =
      "folded(o.number || ' ' || coalesce(o.description, ''))";
  private static final String OF_CONTACT =
      "folded(c.number || ' ' || coalesce(c.display_name, '') || ' ' || coalesce(c.company_name, ''))";
  private static final String OF_SALESPERSON =
      "folded(s.code || ' ' || coalesce(s.display_name, ''))";
  private static final String OF_CYCLE = "folded(y.code || ' ' || coalesce(y.description, ''))";
  private static final String PHONE =
      "(regexp_replace(coalesce(c.phone_number, ''), '[^0-9]', '', 'g') || ' '"
          + " || regexp_replace(coalesce(c.mobile_phone_number, ''), '[^0-9]', '', 'g'))";

  private SearchStatements() {}

  /**
   * What holds for the statements of a search, until its transaction ends. The planner could take a
   * word for common, and walk through the whole table for it in the hope to find some rows soon.
   */
  static Condition settings() {
    return Condition.of(
        """
        select set_config('enable_seqscan', 'off', true),
               set_config('plan_cache_mode', 'force_custom_plan', true),
               set_config('pg_trgm.word_similarity_threshold', '0.3', true)
        """);
  }

  /** Opportunities by their own words, those of their contacts, or some of both. */
  static Condition opportunities(SearchText text) {
    Parts sql = new Parts();
    // where half of the newest have common words, they will do
    sql.add("with recent as materialized (select r.id from (select o.id, " + OF_OPPORTUNITY)
        .add(" as words from opportunity o where " + OpportunityVisibility.PREDICATE)
        .add(" order by o.changed_at desc nulls last, o.number desc limit 300) r where true")
        .every("r.words", text)
        .add("), own as (select o.id from opportunity o where (select count(*) from recent)" + RARE)
        .add(" and " + OpportunityVisibility.PREDICATE)
        .every(OF_OPPORTUNITY, text)
        .add(" limit " + MOST_CANDIDATES)
        .add("), of_contacts as (select o.id from (select c.id from contact c")
        .add(" where (select count(*) from recent)" + RARE + " and c.deleted_at is null")
        .every(OF_CONTACT, text)
        .add(" limit 200) k join opportunity o on o.contact_id = k.id where ")
        .add(OpportunityVisibility.PREDICATE + " limit " + MOST_CANDIDATES + ")");
    if (text.words().size() > 1) {
      across(sql, text);
    }
    sql.add(", found as (select id from own union select id from recent union")
        .add(" select id from of_contacts")
        .add(text.words().size() > 1 ? " union select id from across)" : ")")
        .add(
            """
             select o.number, o.description,
                    (select coalesce(c.company_name, c.display_name) from contact c where c.id = o.contact_id),
                    o.status,
                    case when (select count(*) from recent)@rare then count(*) over () else @most end
               from found join opportunity o on o.id = found.id
              order by o.number = ? desc, o.status in ('NotStarted', 'InProgress') desc,
                       o.changed_at desc, o.number desc
              limit\s"""
                    .replace("@rare", RARE)
                    .replace("@most", String.valueOf(MOST_CANDIDATES))
                + SHOWN,
            text.code());
    return sql.statement();
  }

  /** One word stands on the contact and another on the opportunity. */
  private static void across(Parts sql, SearchText text) {
    sql.add(", across as (select o.id from (select c.id, " + OF_CONTACT + " as words")
        .add(" from contact c where c.deleted_at is null and (false");
    for (String word : text.words()) {
      sql.add(" or ").one(OF_CONTACT, word);
    }
    sql.add(") limit " + MOST_CANDIDATES + ") k join opportunity o on o.contact_id = k.id where ")
        .add(OpportunityVisibility.PREDICATE);
    for (String word : text.words()) {
      sql.add(" and (").one("k.words", word).add(" or ").one(OF_OPPORTUNITY, word).add(")");
    }
    sql.add(" limit " + MOST_CANDIDATES + ")");
  }

  /** Companies and persons by number, name, company, e-mail address or phone number. */
  static Condition contacts(SearchText text) {
    Parts sql = new Parts();
    sql.add("with probe as materialized (select count(*) as number from (select " + OF_CONTACT)
        .add(" as words from contact c where c.deleted_at is null")
        .add(" order by c.changed_at desc nulls last, c.number desc limit 300) r where true")
        .every("r.words", text)
        .add("), named as (select c.id from contact c where (select number from probe)" + RARE)
        .add(" and c.deleted_at is null")
        .every(OF_CONTACT, text)
        .add(" limit " + MOST_CANDIDATES)
        // what half of them have, is had by some of the first ones
        .add("), common as (select r.id from (select c.id, " + OF_CONTACT + " as words")
        .add(" from contact c where not (select number from probe)" + RARE)
        .add(" and c.deleted_at is null order by c.number limit 1000) r where true")
        .every("r.words", text)
        .add("), written as (select c.id from contact c where c.deleted_at is null and ")
        .one("folded(c.email)", text.line())
        .add(" limit " + MOST_CANDIDATES + ")");
    String digits = text.phoneDigits();
    if (!digits.isEmpty()) {
      sql.add(", called as (select c.id from contact c where c.deleted_at is null and " + PHONE)
          .add(" like containing(?) limit " + MOST_CANDIDATES + ")", digits);
    }
    sql.add(
            ", found as (select id from named union select id from common union select id from written")
        .add(digits.isEmpty() ? ")" : " union select id from called)")
        .add(
            """
             select c.number, c.display_name,
                    case when c.type = 'Person' then coalesce(c.company_name, c.email)
                         else coalesce(c.city, c.email) end,
                    c.type,
                    case when (select number from probe)@rare then count(*) over () else @most end
               from found join contact c on c.id = found.id
              order by c.number = ? desc, starts_with(folded(c.display_name), folded(?)) desc,
                       c.type, c.display_name, c.number
              limit\s"""
                    .replace("@rare", RARE)
                    .replace("@most", String.valueOf(MOST_CANDIDATES))
                + SHOWN,
            text.code(),
            text.line());
    return sql.statement();
  }

  /** Salespeople by code or name. */
  static Condition salespeople(SearchText text) {
    return new Parts()
        .add("select s.code, s.display_name, s.job_title, cast(null as text), count(*) over ()")
        .add(" from salesperson s where s.deleted_at is null")
        .every(OF_SALESPERSON, text)
        .add(" order by s.code = ? desc, s.display_name, s.code limit " + SHOWN, text.code())
        .statement();
  }

  /** Sales cycles by code or description. */
  static Condition salesCycles(SearchText text) {
    return new Parts()
        .add(
            "select y.code, y.description, cast(null as text), cast(null as text), count(*) over ()")
        .add(" from sales_cycle y where y.deleted_at is null")
        .every(OF_CYCLE, text)
        .add(" order by y.code = ? desc, y.description, y.code limit " + SHOWN, text.code())
        .statement();
  }

  /** Words that occur and look like the given ones: the given one folded, and one that occurs. */
  static Condition similarWords(List<String> words) {
    Parts sql = new Parts();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      sql.add(i == 0 ? "" : " union all ")
          .add(
              """
              (select cast(? as text), folded(?), w.word from search_word w
                where folded(?) <% w.word
                order by word_similarity(folded(?), w.word) desc, length(w.word), w.word
                limit 40)""",
              words.get(i), word, word, word);
    }
    return sql.statement();
  }

  /** A statement that grows. */
  private static final class Parts {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Parts add(String part, Object... bound) {
      sql.append(part);
      values.addAll(List.of(bound));
      return this;
    }

    /** And each word is found. */
    Parts every(String searched, SearchText text) {
      text.words().forEach(word -> add(" and ").one(searched, word));
      return this;
    }

    /** The word is found; a short one, only where a word begins with it. */
    Parts one(String searched, String word) {
      return SearchText.isShort(word)
          ? add(
              "("
                  + searched
                  + " like substr(containing(?), 2) or "
                  + searched
                  + " like '% ' || substr(containing(?), 2))",
              word,
              word)
          : add(searched + " like containing(?)", word);
    }

    Condition statement() {
      return new Condition(sql.toString(), values);
    }
  }
}
