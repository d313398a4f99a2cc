package org.salespipeline.shared.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Violation;

/**
 * Turns a JSON object into a command record without forgiving anything: each property must be
 * known, and each value of the right type. What is not sent keeps the value of the base, which is
 * how absent differs from null.
 */
final class StrictJson<D extends Record> {

  /** What is told of a name that nobody knows; an answer does not repeat a whole body. */
  private static final int LONGEST_NAME = 100;

  private final Shape<?, D> shape;
  private final JsonObject body;
  private final List<Violation> misunderstood = new ArrayList<>();
  private final List<Violation> refusals = new ArrayList<>();

  private StrictJson(Shape<?, D> shape, JsonObject body) {
    this.shape = shape;
    this.body = body;
  }

  /** The command that the body stands for. */
  static <D extends Record> Bound<D> created(Shape<?, D> shape, JsonObject body) {
    return new StrictJson<>(shape, body).bind(null, name -> false);
  }

  /** The state that is there, with what the body changes of it. */
  static <V extends Record, D extends Record> Bound<D> merged(
      Shape<V, D> shape, V current, JsonObject body) {
    return new StrictJson<>(shape, body).bind(shape.data().apply(current), name -> true);
  }

  /** The state that the body describes, with what it leaves out empty but for what is kept. */
  static <V extends Record, D extends Record> Bound<D> replaced(
      Shape<V, D> shape, V current, JsonObject body, Set<String> kept) {
    return new StrictJson<>(shape, body).bind(shape.data().apply(current), kept::contains);
  }

  private Bound<D> bind(D base, Predicate<String> kept) {
    RecordComponent[] components = shape.command().getRecordComponents();
    checkNames(names(shape.command()), names(shape.view()));
    Object[] values =
        Arrays.stream(components).map(component -> value(component, base, kept)).toArray();
    if (!misunderstood.isEmpty()) {
      throw new RequestRefused(Status.BAD_REQUEST, misunderstood);
    }
    return new Bound<>(refusals.isEmpty() ? record(components, values) : null, refusals);
  }

  private void checkNames(Set<String> writable, Set<String> readable) {
    for (String name : body.keySet()) {
      if (!writable.contains(name) && readable.contains(name)) {
        refusals.add(Violation.of(name, CommonError.FIELD_READ_ONLY));
      } else if (!writable.contains(name)) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        misunderstood.add(Violation.of(shown, RestError.UNKNOWN_PROPERTY, shown));
      }
    }
  }

  private Object value(RecordComponent component, D base, Predicate<String> kept) {
    JsonValue sent = body.get(component.getName());
    if (sent == null) {
      return kept.test(component.getName()) ? JsonText.valueOf(base, component) : null;
    }
    try {
      return JsonValues.read(sent, component.getGenericType());
    } catch (JsonValues.WrongType wrong) {
      misunderstood.add(Violation.of(component.getName(), RestError.MALFORMED));
    } catch (JsonValues.OutOfRange beyond) {
      refusals.add(
          Violation.of(
              component.getName(),
              CommonError.FIELD_OUT_OF_RANGE,
              Integer.MIN_VALUE,
              Integer.MAX_VALUE));
    }
    return null;
  }

  private D record(RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<D> constructor = shape.command().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof BusinessException rule) {
        throw rule;
      }
      throw new IllegalStateException(refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(shape.command() + " must be a public record", impossible);
    }
  }

  private static Set<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }
}
