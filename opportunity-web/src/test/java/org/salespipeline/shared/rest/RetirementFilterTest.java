package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An operation that will go")
class RetirementFilterTest {

  @Retiring(since = "2027-01-31", until = "2028-02-01")
  private static void old() {}

  @Test
  @DisplayName("says since when and until when, as the standards spell it")
  void announces() throws NoSuchMethodException {
    Retiring retiring =
        RetirementFilterTest.class.getDeclaredMethod("old").getAnnotation(Retiring.class);
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    RetirementFilter.announce(retiring, headers);

    assertThat(headers.getFirst("Deprecation")).isEqualTo("@1801353600");
    assertThat(headers.getFirst("Sunset")).isEqualTo("Tue, 01 Feb 2028 00:00:00 GMT");
  }
}
