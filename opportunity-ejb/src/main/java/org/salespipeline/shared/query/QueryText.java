package org.salespipeline.shared.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.salespipeline.shared.query.grammar.QueryLexer;
import org.salespipeline.shared.query.grammar.QueryParser;
import org.salespipeline.shared.query.grammar.SearchLexer;
import org.salespipeline.shared.query.grammar.SearchParser;

/**
 * Reads the options of a query by their grammars. What does not fit is refused with the token and
 * its position; what is too long, too deep or too much is refused before it is read.
 */
public final class QueryText {

  private static final String FILTER = "$filter";
  private static final String ORDER_BY = "$orderby";
  private static final String SEARCH = "$search";

  private QueryText() {}

  /** The condition that {@code $filter} states. */
  public static Filter filter(String text) {
    CommonTokenStream tokens =
        tokens(new QueryLexer(CharStreams.fromString(checked(FILTER, text))));
    FilterCost.check(tokens.getTokens());
    QueryParser parser = strict(FILTER, new QueryParser(tokens));
    return new FilterReader(FILTER).read(parser.filter());
  }

  /** The keys that {@code $orderby} names. */
  public static List<SortKey> orderBy(String text) {
    QueryParser parser = parser(ORDER_BY, text);
    List<SortKey> keys = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (QueryParser.KeyContext key : parser.orderBy().key()) {
      Place place = place(ORDER_BY, key.NAME().getSymbol());
      once(known, place);
      keys.add(new SortKey(place.token(), key.descending != null, place));
    }
    QueryLimit.KEYS.check(ORDER_BY, keys.size());
    return keys;
  }

  /**
   * The names that an option lists, each once.
   *
   * @param option {@code $select} or {@code $expand}
   */
  public static List<Name> names(String option, String text) {
    List<Name> names = new ArrayList<>();
    Set<String> known = new HashSet<>();
    parser(option, text)
        .names()
        .NAME()
        .forEach(
            node -> {
              Place place = place(option, node.getSymbol());
              once(known, place);
              names.add(new Name(place.token(), place));
            });
    return names;
  }

  /** The words and phrases that {@code $search} asks for. */
  public static List<String> search(String text) {
    CommonTokenStream tokens =
        tokens(new SearchLexer(CharStreams.fromString(checked(SEARCH, text))));
    SearchParser parser = strict(SEARCH, new SearchParser(tokens));
    List<String> words = new ArrayList<>();
    for (SearchParser.TermContext term : parser.search().term()) {
      Place place = place(SEARCH, term.getStart());
      String word = term.WORD() == null ? unquoted(place.token()) : place.token();
      if (word.isBlank()) {
        throw BadQuery.at(place, QueryFlaw.UNEXPECTED);
      }
      requireStorable(word, place);
      words.add(word);
    }
    QueryLimit.WORDS.check(SEARCH, words.size());
    return words;
  }

  private static void once(Set<String> known, Place place) {
    if (!known.add(place.token())) {
      throw BadQuery.at(place, QueryFlaw.REPEATED);
    }
  }

  static String unquoted(String token) {
    return token.substring(1, token.length() - 1);
  }

  /** Refuses signs that no text in the database has. */
  static void requireStorable(String text, Place place) {
    boolean storable =
        text.codePoints()
            .allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
    if (!storable) {
      throw BadQuery.at(place, QueryFlaw.BAD_SIGN);
    }
  }

  private static QueryParser parser(String option, String text) {
    QueryLexer lexer = new QueryLexer(CharStreams.fromString(checked(option, text)));
    return strict(option, new QueryParser(tokens(lexer)));
  }

  private static String checked(String option, String text) {
    QueryLimit.LENGTH.check(option, text.length());
    return text;
  }

  private static CommonTokenStream tokens(Lexer lexer) {
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    return tokens;
  }

  private static <P extends Parser> P strict(String option, P parser) {
    parser.removeErrorListeners();
    parser.addErrorListener(new Refusing(option));
    return parser;
  }

  static Place place(String option, Token token) {
    String text = token.getType() == Token.EOF ? "" : token.getText();
    return new Place(option, text, token.getStartIndex() + 1);
  }

  /** Ends the reading at the first thing that does not fit. */
  private static final class Refusing extends BaseErrorListener {

    private final String option;

    Refusing(String option) {
      this.option = option;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offending,
        int line,
        int column,
        String message,
        RecognitionException reason) {
      throw BadQuery.at(place(option, (Token) offending), QueryFlaw.UNEXPECTED);
    }
  }
}
