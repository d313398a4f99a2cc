package org.salespipeline.shared.query;

/**
 * What is wrong at a place of an option. Readers see the words for it, next to the token and its
 * position.
 */
public enum QueryFlaw {
  /** Stands for the token where an option ends too early. */
  END,
  /** Nothing of that kind may stand there. */
  UNEXPECTED,
  /** No function of that name. */
  UNKNOWN_FUNCTION,
  /** The function takes another number of values. */
  WRONG_ARGUMENTS,
  /** The function takes texts. */
  NOT_TEXT,
  /** The two sides are of different types. */
  DIFFERENT_TYPES,
  /** The type has no order. */
  NO_ORDER,
  /** The enumeration has no constant of that name. */
  UNKNOWN_CONSTANT,
  /** A condition must stand there, and this is none by itself. */
  NO_CONDITION,
  /** A property with several values cannot be compared or ordered by. */
  SEVERAL_VALUES,
  /** Figures have a finite number of digits. */
  TOO_MANY_DIGITS,
  /** Not a day of the calendar, not a time of the day. */
  NO_DATE,
  /** Instants are exact to the microsecond. */
  TOO_EXACT,
  /** A sign that no text in the database can have. */
  BAD_SIGN,
  /** An option, a key or a name is given more than once. */
  REPEATED,
  /** Not a whole number from 0 to 1000. */
  NO_TOP,
  /** Neither true nor false. */
  NO_SWITCH,
  /** Not a token that this list gave. */
  NO_TOKEN
}
