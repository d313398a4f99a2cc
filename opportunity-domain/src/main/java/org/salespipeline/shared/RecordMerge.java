package org.salespipeline.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/**
 * Brings together what two people made of the same state: who changed nothing of a field takes what
 * the other made of it.
 */
public final class RecordMerge {

  private RecordMerge() {}

  /**
   * My changes on top of theirs.
   *
   * @param base the state from which both began
   * @param mine what I made of it
   * @param theirs what was stored in the meantime
   */
  public static <T extends Record> T of(T base, T mine, T theirs) {
    RecordComponent[] components = base.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object typed = value(components[i], mine);
      boolean untouched = Objects.equals(typed, value(components[i], base));
      values[i] = untouched ? value(components[i], theirs) : typed;
    }
    return made(base, components, values);
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalArgumentException("Only public records can be merged", notPublic);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T made(T like, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
      return (T) constructor.newInstance(values);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalArgumentException("Only public records can be merged", notPublic);
    }
  }
}
