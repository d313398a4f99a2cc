package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.antlr.v4.runtime.Token;
import org.salespipeline.shared.query.Filter.And;
import org.salespipeline.shared.query.Filter.Any;
import org.salespipeline.shared.query.Filter.Comparator;
import org.salespipeline.shared.query.Filter.Comparison;
import org.salespipeline.shared.query.Filter.Function;
import org.salespipeline.shared.query.Filter.Not;
import org.salespipeline.shared.query.Filter.OneOf;
import org.salespipeline.shared.query.Filter.Or;
import org.salespipeline.shared.query.Filter.Switch;
import org.salespipeline.shared.query.Filter.TextTest;
import org.salespipeline.shared.query.Operand.Literal;
import org.salespipeline.shared.query.Operand.Lowered;
import org.salespipeline.shared.query.Operand.Property;
import org.salespipeline.shared.query.grammar.QueryLexer;
import org.salespipeline.shared.query.grammar.QueryParser.CallContext;
import org.salespipeline.shared.query.grammar.QueryParser.ConditionContext;
import org.salespipeline.shared.query.grammar.QueryParser.ConjunctionContext;
import org.salespipeline.shared.query.grammar.QueryParser.DisjunctionContext;
import org.salespipeline.shared.query.grammar.QueryParser.FilterContext;
import org.salespipeline.shared.query.grammar.QueryParser.LiteralContext;
import org.salespipeline.shared.query.grammar.QueryParser.MemberContext;
import org.salespipeline.shared.query.grammar.QueryParser.NegatableContext;
import org.salespipeline.shared.query.grammar.QueryParser.OperandContext;
import org.salespipeline.shared.query.grammar.QueryParser.PropertyContext;
import org.salespipeline.shared.query.grammar.QueryParser.TestContext;

/** Makes a {@link Filter} of what the grammar found, and looks at functions and values. */
final class FilterReader {

  /** Nobody means a figure with more digits. */
  private static final int MOST_DIGITS = 400;

  private final String option;

  FilterReader(String option) {
    this.option = option;
  }

  Filter read(FilterContext filter) {
    return read(filter.disjunction());
  }

  private Filter read(DisjunctionContext disjunction) {
    List<Filter> parts = new ArrayList<>();
    disjunction.conjunction().forEach(part -> parts.add(read(part)));
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private Filter read(ConjunctionContext conjunction) {
    List<Filter> parts = new ArrayList<>();
    conjunction.condition().forEach(part -> parts.add(read(part)));
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  private Filter read(ConditionContext condition) {
    if (condition.negatable() != null) {
      return new Not(read(condition.negatable()));
    }
    if (condition.disjunction() != null) {
      return read(condition.disjunction());
    }
    return condition.member() != null ? read(condition.member()) : read(condition.test());
  }

  private Filter read(NegatableContext negatable) {
    if (negatable.negatable() != null) {
      return new Not(read(negatable.negatable()));
    }
    if (negatable.disjunction() != null) {
      return read(negatable.disjunction());
    }
    return negatable.member() != null ? read(negatable.member()) : alone(negatable.operand());
  }

  private Filter read(MemberContext member) {
    Token function = member.NAME(1).getSymbol();
    if (!function.getText().equals("any")) {
      throw BadQuery.at(place(function), QueryFlaw.UNKNOWN_FUNCTION);
    }
    Place place = place(member.NAME(0).getSymbol());
    Name collection = new Name(place.token(), place);
    return member.disjunction() == null
        ? new Any(collection, null, null)
        : new Any(collection, member.NAME(2).getText(), read(member.disjunction()));
  }

  private Filter read(TestContext test) {
    if (test.comparator != null) {
      Comparator comparator =
          Comparator.valueOf(test.comparator.getText().toUpperCase(Locale.ROOT));
      return new Comparison(read(test.operand(0)), comparator, read(test.operand(1)));
    }
    if (test.literal().isEmpty()) {
      return alone(test.operand(0));
    }
    QueryLimit.VALUES.check(option, test.literal().size());
    Operand operand = read(test.operand(0));
    return new OneOf(operand, test.literal().stream().map(this::read).toList());
  }

  /** What stands without a comparison, and so has to be a condition itself. */
  private Filter alone(OperandContext operand) {
    CallContext call = operand.call();
    if (call != null && function(call) != null) {
      requireArguments(call, 2);
      return new TextTest(
          function(call),
          read(call.operand(0)),
          read(call.operand(1)),
          place(call.NAME().getSymbol()));
    }
    return new Switch(read(operand));
  }

  private static Function function(CallContext call) {
    return switch (call.NAME().getText()) {
      case "contains" -> Function.CONTAINS;
      case "startswith" -> Function.STARTSWITH;
      case "endswith" -> Function.ENDSWITH;
      default -> null;
    };
  }

  private void requireArguments(CallContext call, int wanted) {
    if (call.operand().size() != wanted) {
      throw BadQuery.at(place(call.NAME().getSymbol()), QueryFlaw.WRONG_ARGUMENTS);
    }
  }

  private Operand read(OperandContext operand) {
    if (operand.literal() != null) {
      return read(operand.literal());
    }
    return operand.call() != null ? read(operand.call()) : read(operand.property());
  }

  private Operand read(CallContext call) {
    Place place = place(call.NAME().getSymbol());
    if (!place.token().equals("tolower")) {
      QueryFlaw flaw = function(call) == null ? QueryFlaw.UNKNOWN_FUNCTION : QueryFlaw.UNEXPECTED;
      throw BadQuery.at(place, flaw);
    }
    requireArguments(call, 1);
    return new Lowered(read(call.operand(0)), place);
  }

  private Operand read(PropertyContext property) {
    Place first = place(property.NAME(0).getSymbol());
    if (property.NAME().size() == 1) {
      return new Property(null, first.token(), first);
    }
    Place second = place(property.NAME(1).getSymbol());
    return new Property(
        first.token(),
        second.token(),
        new Place(option, first.token() + "/" + second.token(), first.position()));
  }

  private Literal read(LiteralContext literal) {
    Token token = literal.getStart();
    Place place = place(token);
    return new Literal(value(token, place), place);
  }

  private static Object value(Token token, Place place) {
    String text = token.getText();
    return switch (token.getType()) {
      case QueryLexer.TEXT -> text(text, place);
      case QueryLexer.NUMBER -> figure(text, place);
      case QueryLexer.DATE -> date(text, place);
      case QueryLexer.INSTANT -> instant(text, place);
      case QueryLexer.IDENTITY -> UUID.fromString(text);
      default -> text.equals("null") ? null : Boolean.valueOf(text);
    };
  }

  private static String text(String token, Place place) {
    String text = QueryText.unquoted(token).replace("''", "'");
    QueryText.requireStorable(text, place);
    return text;
  }

  private static BigDecimal figure(String text, Place place) {
    try {
      BigDecimal figure = new BigDecimal(text);
      if (Math.abs((long) figure.scale()) <= MOST_DIGITS && figure.precision() <= MOST_DIGITS) {
        return figure;
      }
    } catch (NumberFormatException exponent) {
      // answered below, like every other figure that is too long
    }
    throw BadQuery.at(place, QueryFlaw.TOO_MANY_DIGITS);
  }

  private static LocalDate date(String text, Place place) {
    try {
      return known(LocalDate.parse(text));
    } catch (DateTimeException noDate) {
      throw BadQuery.at(place, QueryFlaw.NO_DATE);
    }
  }

  private static Instant instant(String text, Place place) {
    Instant instant;
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
      known(time.toLocalDate());
      instant = time.toInstant();
    } catch (DateTimeException noTime) {
      throw BadQuery.at(place, QueryFlaw.NO_DATE);
    }
    if (!instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
      throw BadQuery.at(place, QueryFlaw.TOO_EXACT);
    }
    return instant;
  }

  private static LocalDate known(LocalDate date) {
    if (date.getYear() < 1) {
      throw new DateTimeException("before the first year");
    }
    return date;
  }

  private Place place(Token token) {
    return QueryText.place(option, token);
  }
}
