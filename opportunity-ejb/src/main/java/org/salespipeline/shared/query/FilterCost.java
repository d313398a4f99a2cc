package org.salespipeline.shared.query;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.salespipeline.shared.query.grammar.QueryLexer;

/**
 * Looks at the signs of a filter before it is read, for reading itself costs, and goes as deep as
 * the filter does.
 */
final class FilterCost {

  private static final String FILTER = "$filter";

  private static final String OPEN = "(";
  private static final String CLOSE = ")";

  private FilterCost() {}

  static void check(List<Token> tokens) {
    int depth = 0;
    int negations = 0;
    int terms = 1;
    for (Token token : tokens) {
      String text = token.getType() == QueryLexer.TEXT ? "" : token.getText();
      negations = text.equals("not") ? negations + 1 : 0;
      if (text.equals(OPEN)) {
        depth++;
      } else if (text.equals(CLOSE)) {
        depth--;
      } else if (text.equals("and") || text.equals("or")) {
        terms++;
      }
      QueryLimit.DEPTH.check(FILTER, depth + negations);
    }
    QueryLimit.TERMS.check(FILTER, terms);
  }
}
