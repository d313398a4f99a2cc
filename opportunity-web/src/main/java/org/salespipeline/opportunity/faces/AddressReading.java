package org.salespipeline.opportunity.faces;

import java.util.function.Function;

/** How a page reads a value of its address. */
@FunctionalInterface
public interface AddressReading {

  /** The value of this name, or null where there is none or it cannot be read. */
  <V> V read(String name, Function<String, V> reading);
}
