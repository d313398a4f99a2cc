package org.salespipeline.search.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.Sql;

/**
 * Finds opportunities, contacts, salespeople and sales cycles by a few letters. Five statements;
 * six more where hardly anything is found and the words are replaced by what may have been meant.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class SearchQueries {

  /** With fewer hits than these, the words may be mistyped. */
  private static final int FEW = 3;

  /** Shorter words have too many neighbours. */
  private static final int LEAST_LETTERS = 4;

  @Inject private Sql sql;

  /**
   * What there is with all of these words.
   *
   * @param typed what was typed; less than two letters find nothing
   */
  public SearchResults find(String typed) {
    SearchText text = SearchText.of(typed);
    if (!text.isEnough()) {
      return new SearchResults(List.of(), text.line(), null);
    }
    rows(row -> row.getString(1), SearchStatements.settings());
    SearchResults exact = new SearchResults(groups(text), text.line(), null);
    return exact.shown() < FEW ? similar(text, exact) : exact;
  }

  /** What is found by the words that may have been meant, if they find more. */
  private SearchResults similar(SearchText text, SearchResults exact) {
    SearchText meant = text.with(replacements(text));
    if (meant.words().equals(text.words())) {
      return exact;
    }
    SearchResults found = new SearchResults(groups(meant), text.line(), meant.line());
    return found.shown() > exact.shown() ? found : exact;
  }

  private Map<String, String> replacements(SearchText text) {
    List<String> doubtful =
        text.words().stream()
            .filter(word -> word.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS)
            .filter(word -> word.codePoints().noneMatch(Character::isDigit))
            .toList();
    if (doubtful.isEmpty()) {
      return Map.of();
    }
    Map<String, String> folded = new HashMap<>();
    Map<String, List<String>> known = new LinkedHashMap<>();
    rows(
        row -> {
          folded.put(row.getString(1), row.getString(2));
          return known
              .computeIfAbsent(row.getString(1), word -> new ArrayList<>())
              .add(row.getString(3));
        },
        SearchStatements.similarWords(doubtful));
    Map<String, String> replacements = new HashMap<>();
    known.forEach(
        (word, similar) ->
            NearestWord.of(folded.get(word), similar)
                .ifPresent(nearest -> replacements.put(word, nearest)));
    return replacements;
  }

  private List<SearchGroup> groups(SearchText text) {
    List<SearchGroup> groups = new ArrayList<>();
    add(groups, text, SearchKind.OPPORTUNITY, SearchStatements.opportunities(text));
    add(groups, text, SearchKind.CONTACT, SearchStatements.contacts(text));
    add(groups, text, SearchKind.SALESPERSON, SearchStatements.salespeople(text));
    add(groups, text, SearchKind.SALES_CYCLE, SearchStatements.salesCycles(text));
    return groups;
  }

  private void add(
      List<SearchGroup> groups, SearchText text, SearchKind kind, Condition statement) {
    int[] total = new int[1];
    List<SearchHit> hits =
        rows(
            row -> {
              total[0] = row.getInt(5);
              return new SearchHit(
                  kind, row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            },
            statement);
    if (!hits.isEmpty()) {
      // lists know no phone numbers
      boolean listed = kind != SearchKind.CONTACT || text.phoneDigits().isEmpty();
      boolean exact = total[0] < SearchStatements.MOST_CANDIDATES && !text.hasShortWord();
      groups.add(new SearchGroup(kind, hits, listed ? total[0] : hits.size(), exact));
    }
  }

  private <T> List<T> rows(Sql.RowReader<T> reader, Condition statement) {
    return sql.rows(reader, statement.sql(), statement.values().toArray());
  }
}
