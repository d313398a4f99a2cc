package org.salespipeline.shared.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.shared.query.Filter.And;
import org.salespipeline.shared.query.Filter.Any;
import org.salespipeline.shared.query.Filter.Comparator;
import org.salespipeline.shared.query.Filter.Comparison;
import org.salespipeline.shared.query.Filter.Not;
import org.salespipeline.shared.query.Filter.OneOf;
import org.salespipeline.shared.query.Filter.Or;
import org.salespipeline.shared.query.Filter.Switch;
import org.salespipeline.shared.query.Filter.TextTest;
import org.salespipeline.shared.query.Operand.Literal;
import org.salespipeline.shared.query.Operand.Lowered;
import org.salespipeline.shared.query.Operand.Property;

/**
 * Turns a {@link Filter} into SQL over the columns of a list, and refuses what the list does not
 * know or cannot compare. A negation is carried down to the comparisons, so that the SQL never
 * negates an unknown; where a filter is not negated, its comparisons stay plain and find their
 * index. Names of columns come from the list, values are bound.
 */
final class FilterSql {

  private static final String OUTER = "r";

  private final Listing<?> listing;
  private final String alias;

  /** The names of members around this place, and what they are members of. */
  private final Map<String, FilterSql> members;

  private FilterSql(Listing<?> listing, String alias, Map<String, FilterSql> members) {
    this.listing = listing;
    this.alias = alias;
    this.members = members;
  }

  /** The rows of the list that fulfil the filter. */
  static Found of(Filter filter, Listing<?> listing) {
    FilterSql sql = new FilterSql(listing, OUTER, Map.of());
    return new Found(sql.condition(filter, true), sql.entry(filter));
  }

  /**
   * A filter as SQL.
   *
   * @param whole all of it
   * @param entry all of it again, entered by way of other records; null where there is no such way
   */
  record Found(Condition whole, Entry entry) {}

  /**
   * The rows of one code. A code may be that of several records, deleted ones among them; where
   * their rows are read one record after the other, each comes in its order from an index.
   *
   * @param ids the select that finds the other records
   * @param id the column of the list that has their id
   * @param rest what else the filter demands
   */
  record Entry(Condition ids, String id, Condition rest) {}

  private Entry entry(Filter filter) {
    List<Filter> parts = filter instanceof And and ? and.parts() : List.of(filter);
    for (Filter part : parts) {
      Column.Reference to = coded(part);
      if (to != null) {
        List<Filter> rest = new ArrayList<>(parts);
        rest.remove(part);
        String ids = "select x.id from " + to.table() + " x where x." + to.key() + " = ";
        Literal code = (Literal) ((Comparison) part).right();
        return new Entry(term(code).sql.within(ids, ""), to.id(), several(rest, true, true));
      }
    }
    return null;
  }

  /** What an equation of a property with the code of another record refers to. */
  private Column.Reference coded(Filter part) {
    boolean equation =
        part instanceof Comparison comparison
            && comparison.comparator() == Comparator.EQ
            && comparison.left() instanceof Property
            && comparison.right() instanceof Literal literal
            && literal.value() != null;
    if (!equation) {
      return null;
    }
    Column.Reference to = property((Property) ((Comparison) part).left()).reference();
    return to == null || to.unique() ? null : to;
  }

  /** The rows for which the filter is true, or else those for which it is false. */
  private Condition condition(Filter filter, boolean wanted) {
    if (filter instanceof Not not) {
      return condition(not.part(), !wanted);
    }
    if (filter instanceof And and) {
      return several(and.parts(), wanted, wanted);
    }
    if (filter instanceof Or or) {
      return several(or.parts(), wanted, !wanted);
    }
    if (filter instanceof Comparison comparison) {
      return condition(comparison, wanted);
    }
    if (filter instanceof OneOf oneOf) {
      return condition(oneOf, wanted);
    }
    if (filter instanceof TextTest test) {
      return condition(test, wanted);
    }
    return filter instanceof Any any ? condition(any, wanted) : condition((Switch) filter, wanted);
  }

  private Condition several(List<Filter> parts, boolean wanted, boolean all) {
    List<Condition> conditions = parts.stream().map(part -> condition(part, wanted)).toList();
    return all ? Condition.all(conditions) : Condition.any(conditions);
  }

  private Condition condition(Switch alone, boolean wanted) {
    Term term = term(alone.operand());
    if (term.kind != Kind.SWITCH || term.column == null) {
      throw BadQuery.at(alone.operand().place(), QueryFlaw.NO_CONDITION);
    }
    return term.sql.within(wanted ? "" : "not ", "");
  }

  private Condition condition(Any any, boolean wanted) {
    Listing.Members found = listing.members(any.collection());
    String member = "m" + members.size();
    Condition condition = Condition.of("true");
    if (any.condition() != null) {
      Map<String, FilterSql> known = new HashMap<>(members);
      FilterSql inner = new FilterSql(found.listing(), member, known);
      known.put(any.variable(), inner);
      condition = new FilterSql(listing, alias, known).condition(any.condition(), true);
    }
    String exists =
        "exists (select 1 from (%s) %s where %s.%s = %s.id and "
            .formatted(found.listing().select(), member, member, found.owner(), alias);
    return condition.within((wanted ? "" : "not ") + exists + "(", "))");
  }

  // ------------------------------------------------------------------ comparisons

  private Condition condition(Comparison comparison, boolean wanted) {
    Term left = term(comparison.left());
    Term right = term(comparison.right());
    left = left.as(right, comparison.left().place());
    right = right.as(left, comparison.right().place());
    requireAlike(left, right, comparison.right().place());
    Comparator comparator = comparison.comparator();
    if (comparator == Comparator.EQ || comparator == Comparator.NE) {
      return equation(left, right, wanted == (comparator == Comparator.EQ));
    }
    if (!left.isOrdered() || !right.isOrdered()) {
      throw BadQuery.at(comparison.left().place(), QueryFlaw.NO_ORDER);
    }
    return ordering(left, comparator, right, wanted);
  }

  private static void requireAlike(Term left, Term right, Place place) {
    boolean alike =
        left.isNull()
            || right.isNull()
            || left.kind == right.kind && left.type() == right.type()
            || left.kind.isNumeric() && right.kind.isNumeric();
    if (!alike) {
      throw BadQuery.at(place, QueryFlaw.DIFFERENT_TYPES);
    }
  }

  private static Condition equation(Term left, Term right, boolean equal) {
    if (left.isNull() && right.isNull()) {
      return Condition.of(equal ? "true" : "false");
    }
    if (left.isNull() || right.isNull()) {
      Term other = left.isNull() ? right : left;
      return other.sql.within("", equal ? " is null" : " is not null");
    }
    if (left.column == null && right.column != null) {
      return equation(right, left, equal);
    }
    if (equal && right.literal && left.reference() != null) {
      return referring(left, " = ", right.sql);
    }
    if (equal && (right.literal || left.neverNull || right.neverNull)) {
      return signed(left, " = ", right);
    }
    boolean bothKnown = left.neverNull && right.neverNull;
    if (bothKnown) {
      return signed(left, " <> ", right);
    }
    return signed(left, equal ? " is not distinct from " : " is distinct from ", right);
  }

  /** Asked of the id of the other record. */
  private static Condition referring(Term term, String sign, Condition key) {
    Column.Reference to = term.reference();
    String other = "select x.id from " + to.table() + " x where x." + to.key() + sign;
    return key.within(
        term.alias + "." + to.id() + (to.unique() ? " = " : " in ") + "(" + other, ")");
  }

  private static Condition ordering(Term left, Comparator comparator, Term right, boolean wanted) {
    if (left.isNull() || right.isNull()) {
      return Condition.of(wanted ? "false" : "true");
    }
    if (wanted) {
      return signed(left, sign(comparator), right);
    }
    Condition opposite = signed(left, sign(opposite(comparator)), right);
    List<Condition> alternatives = new ArrayList<>(List.of(opposite));
    for (Term side : List.of(left, right)) {
      if (!side.neverNull) {
        alternatives.add(side.sql.within("", " is null"));
      }
    }
    return Condition.any(alternatives);
  }

  private static String sign(Comparator comparator) {
    return switch (comparator) {
      case GT -> " > ";
      case GE -> " >= ";
      case LT -> " < ";
      case LE -> " <= ";
      default -> throw new IllegalArgumentException(comparator.name());
    };
  }

  private static Comparator opposite(Comparator comparator) {
    return switch (comparator) {
      case GT -> Comparator.LE;
      case GE -> Comparator.LT;
      case LT -> Comparator.GE;
      case LE -> Comparator.GT;
      default -> throw new IllegalArgumentException(comparator.name());
    };
  }

  private static Condition signed(Term left, String sign, Term right) {
    List<Object> values = new ArrayList<>(left.sql.values());
    values.addAll(right.sql.values());
    return new Condition(left.sql.sql() + sign + right.sql.sql(), values);
  }

  private Condition condition(OneOf oneOf, boolean wanted) {
    Term term = term(oneOf.operand());
    List<String> marks = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    boolean withNull = false;
    for (Literal literal : oneOf.values()) {
      Term value = term(literal).as(term, literal.place());
      requireAlike(term.as(value, oneOf.operand().place()), value, literal.place());
      withNull |= value.isNull();
      if (!value.isNull()) {
        marks.add(value.sql.sql());
        values.addAll(value.sql.values());
      }
    }
    return oneOf(
        term.isNull() ? null : typed(term, oneOf),
        new Condition(String.join(", ", marks), values),
        withNull,
        wanted);
  }

  /** The operand as its list wants it: a quoted identity is one among identities. */
  private Term typed(Term term, OneOf oneOf) {
    for (Literal literal : oneOf.values()) {
      term = term.as(term(literal), oneOf.operand().place());
    }
    return term;
  }

  private static Condition oneOf(Term term, Condition values, boolean withNull, boolean wanted) {
    if (term == null) {
      return Condition.of(withNull == wanted ? "true" : "false");
    }
    boolean none = values.sql().isEmpty();
    Condition isNull = term.sql.within("", wanted ? " is null" : " is not null");
    if (none) {
      return isNull;
    }
    if (wanted && !withNull && term.reference() != null) {
      Column.Reference to = term.reference();
      return values.within(
          "%s.%s in (select x.id from %s x where x.%s in ("
              .formatted(term.alias, to.id(), to.table(), to.key()),
          "))");
    }
    List<Object> bound = new ArrayList<>(term.sql.values());
    bound.addAll(values.values());
    Condition in =
        new Condition(
            term.sql.sql() + (wanted ? " in (" : " not in (") + values.sql() + ")", bound);
    if (term.neverNull) {
      return in;
    }
    if (wanted) {
      return withNull ? Condition.any(List.of(in, isNull)) : in;
    }
    return withNull
        ? Condition.all(List.of(in, isNull))
        : Condition.any(List.of(in, term.sql.within("", " is null")));
  }

  // ------------------------------------------------------------------ texts

  private Condition condition(TextTest test, boolean wanted) {
    Term text = text(test.text());
    Term part = text(test.part());
    if (text.isNull() || part.isNull()) {
      return Condition.of("false");
    }
    if (test.part() instanceof Literal literal) {
      return like(text, pattern(test.function(), (String) literal.value()), false, wanted);
    }
    if (test.part() instanceof Lowered lowered && lowered.of() instanceof Literal literal) {
      return like(text, pattern(test.function(), (String) literal.value()), true, wanted);
    }
    String compared =
        switch (test.function()) {
          case CONTAINS -> "strpos(%s, %s) > 0";
          case STARTSWITH -> "starts_with(%s, %s)";
          case ENDSWITH -> "right(%s, length(%2$s)) = %2$s";
        };
    List<Object> values = new ArrayList<>(text.sql.values());
    values.addAll(part.sql.values());
    if (test.function() == Filter.Function.ENDSWITH) {
      values.addAll(part.sql.values());
    }
    String sql = compared.formatted(text.sql.sql(), part.sql.sql());
    return new Condition((wanted ? "" : "not ") + sql, values);
  }

  private static Condition like(Term text, String pattern, boolean lowered, boolean wanted) {
    List<Object> values = new ArrayList<>(text.sql.values());
    values.add(pattern);
    String bound = lowered ? "lowered(" + Kind.TEXT.bound() + ")" : Kind.TEXT.bound();
    return new Condition(text.sql.sql() + (wanted ? " like " : " not like ") + bound, values);
  }

  private static String pattern(Filter.Function function, String part) {
    String literal = Words.literal(part);
    return switch (function) {
      case CONTAINS -> "%" + literal + "%";
      case STARTSWITH -> literal + "%";
      case ENDSWITH -> "%" + literal;
    };
  }

  private Term text(Operand operand) {
    Term term = term(operand);
    if (!term.isNull() && term.kind != Kind.TEXT) {
      throw BadQuery.at(operand.place(), QueryFlaw.NOT_TEXT);
    }
    return term;
  }

  // ------------------------------------------------------------------ operands

  private Term term(Operand operand) {
    if (operand instanceof Property property) {
      return property(property);
    }
    if (operand instanceof Lowered lowered) {
      Term of = text(lowered.of());
      return of.isNull()
          ? of
          : new Term(Kind.TEXT, null, alias, of.sql.within("lowered(", ")"), of.neverNull, false);
    }
    return literal((Literal) operand);
  }

  private Term property(Property property) {
    FilterSql home = this;
    if (property.variable() != null) {
      home = members.get(property.variable());
      if (home == null) {
        throw BadQuery.unknown(property.place());
      }
    } else if (members.containsKey(property.name())) {
      throw BadQuery.at(property.place(), QueryFlaw.UNEXPECTED);
    }
    Column column = home.listing.view().column(new Name(property.name(), property.place()));
    if (column.kind() == Kind.SEVERAL) {
      throw BadQuery.at(property.place(), QueryFlaw.SEVERAL_VALUES);
    }
    return new Term(
        column.kind(),
        column,
        home.alias,
        Condition.of(column.in(home.alias)),
        column.neverNull(),
        false);
  }

  private Term literal(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return new Term(null, null, alias, Condition.of("null"), false, true);
    }
    Kind kind = Kind.of(value.getClass());
    return new Term(
        kind, null, alias, Condition.of(kind.bound(), kind.bindable(value)), true, true);
  }

  /**
   * An operand in SQL.
   *
   * @param kind null for null
   * @param column null unless it is a property as it is
   */
  private record Term(
      Kind kind, Column column, String alias, Condition sql, boolean neverNull, boolean literal) {

    boolean isNull() {
      return kind == null;
    }

    boolean isOrdered() {
      return isNull() || kind.isOrdered();
    }

    Column.Reference reference() {
      return column == null ? null : column.reference();
    }

    /** The enumeration, where the kind alone does not say with what it can be compared. */
    Class<?> type() {
      return kind == Kind.CHOICE && column != null ? column.type() : null;
    }

    /**
     * The same as the other side wants it: texts are constants of an enumeration or identities
     * there, figures without decimals are whole.
     */
    Term as(Term other, Place place) {
      if (!literal || isNull() || other.isNull()) {
        return this;
      }
      Object value = sql.values().get(0);
      if (kind == Kind.TEXT && other.kind == Kind.CHOICE) {
        return constant((String) value, other, place);
      }
      if (kind == Kind.TEXT && other.kind == Kind.IDENTITY) {
        return with(Kind.IDENTITY, identity((String) value, place), column);
      }
      if (kind == Kind.FIGURE && other.kind == Kind.WHOLE) {
        return whole((BigDecimal) value);
      }
      return this;
    }

    private Term constant(String name, Term other, Place place) {
      Set<String> names = new HashSet<>();
      for (Object constant : other.column.type().getEnumConstants()) {
        names.add(((Enum<?>) constant).name());
      }
      if (!names.contains(name)) {
        throw BadQuery.at(place, QueryFlaw.UNKNOWN_CONSTANT);
      }
      return with(Kind.CHOICE, name, other.column);
    }

    private static String identity(String text, Place place) {
      try {
        UUID identity = UUID.fromString(text);
        if (identity.toString().equalsIgnoreCase(text)) {
          return identity.toString();
        }
      } catch (IllegalArgumentException none) {
        // answered below
      }
      throw BadQuery.at(place, QueryFlaw.DIFFERENT_TYPES);
    }

    private Term whole(BigDecimal figure) {
      try {
        return with(Kind.WHOLE, figure.longValueExact(), column);
      } catch (ArithmeticException fraction) {
        return this;
      }
    }

    private Term with(Kind other, Object value, Column of) {
      return new Term(other, of, alias, Condition.of(other.bound(), value), neverNull, literal);
    }
  }
}
