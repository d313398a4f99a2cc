package org.salespipeline.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Texts;
import org.salespipeline.shared.Violation;

/**
 * How a record is put under an address that names it: created if it is not there, replaced if it
 * is. A replaced record loses what the body leaves out, but for what cannot be empty.
 *
 * @param key the property that the address names
 * @param external whether that is what a partner system calls the record; capitals count in it
 * @param name what names the record in its collection
 * @param kept which properties keep their value if the body leaves them out, by those that it says
 */
public record Upsert<V extends Record, D extends Record>(
    Shape<V, D> shape,
    String key,
    boolean external,
    Function<V, Object> name,
    Function<Set<String>, Set<String>> kept) {

  private static final String EXTERNAL_ID = "externalId";

  /**
   * By the property that names the record in its collection.
   *
   * @param kept the other properties that cannot be empty
   */
  public static <V extends Record, D extends Record> Upsert<V, D> by(
      String key, Shape<V, D> shape, Function<V, Object> name, String... kept) {
    return by(key, shape, name, said -> Set.of(kept));
  }

  /** The same where it depends on what the body says. */
  public static <V extends Record, D extends Record> Upsert<V, D> by(
      String key,
      Shape<V, D> shape,
      Function<V, Object> name,
      Function<Set<String>, Set<String>> kept) {
    return new Upsert<>(
        shape,
        key,
        false,
        name,
        said -> {
          Set<String> all = new HashSet<>(kept.apply(said));
          all.add(key);
          return all;
        });
  }

  /** The same by what a partner system calls the record. */
  public Upsert<V, D> byExternalId() {
    return new Upsert<>(shape, EXTERNAL_ID, true, name, kept);
  }

  /** The record that the body describes under this key. */
  Bound<D> created(JsonObject body, Object named) {
    return checked(StrictJson.created(shape, keyed(body, named)), body, named);
  }

  /** What the body makes of the record under this key. */
  Bound<D> replaced(V current, JsonObject body, Object named) {
    Set<String> keeping = kept.apply(body.keySet());
    return checked(StrictJson.replaced(shape, current, keyed(body, named), keeping), body, named);
  }

  private JsonObject keyed(JsonObject body, Object named) {
    if (said(body) != null) {
      return body;
    }
    JsonValue value =
        named instanceof Integer number
            ? Json.createValue(number)
            : Json.createValue(named.toString());
    return Json.createObjectBuilder(body).add(key, value).build();
  }

  private JsonValue said(JsonObject body) {
    JsonValue value = body.get(key);
    return JsonValue.NULL.equals(value) ? null : value;
  }

  private Bound<D> checked(Bound<D> bound, JsonObject body, Object named) {
    JsonValue said = said(body);
    return said == null || isSame(said, named)
        ? bound
        : bound.refusedFor(Violation.of(key, CommonError.FIELD_KEY_MISMATCH, named));
  }

  private boolean isSame(JsonValue said, Object named) {
    if (said instanceof JsonNumber number) {
      return number.bigDecimalValue().compareTo(new BigDecimal(named.toString())) == 0;
    }
    String text = ((JsonString) said).getString();
    return external
        ? named.toString().equals(Texts.trimmed(text))
        : Codes.normalised(named.toString()).equals(Codes.normalised(text));
  }
}
