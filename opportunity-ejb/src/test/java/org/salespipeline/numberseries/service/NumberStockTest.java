package org.salespipeline.numberseries.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.numberseries.service.NumberStock.Drawn;

@DisplayName("Numbers drawn ahead")
class NumberStockTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final NumberStock stock = new NumberStock();

  @Test
  @DisplayName("The lowest is given first, also after one came back and where numbers grow")
  void inOrder() {
    stock.put(0, List.of("OP100", "OP99"));
    assertThat(stock.take()).contains(new Drawn("OP99", 0));
    stock.put(0, List.of("OP98"));
    assertThat(stock.take()).contains(new Drawn("OP98", 0));
    assertThat(stock.take()).contains(new Drawn("OP100", 0));
    assertThat(stock.take()).isEmpty();
  }

  @Test
  @DisplayName("What was drawn in an earlier edition of the series is not given")
  void editions() {
    stock.put(0, List.of("OP1"));
    stock.put(1, List.of("NEW1"));
    stock.put(0, List.of("OP2"));
    assertThat(stock.take()).contains(new Drawn("NEW1", 1));
    assertThat(stock.take()).isEmpty();
    stock.put(1, List.of("NEW2"));
    stock.startEdition(2);
    assertThat(stock.take()).isEmpty();
  }

  @Test
  @DisplayName("What is left moves as a whole")
  void moves() {
    NumberStock other = new NumberStock();
    stock.put(3, List.of("OP1", "OP2"));
    stock.moveTo(other);
    assertThat(stock.take()).isEqualTo(Optional.empty());
    assertThat(other.take()).contains(new Drawn("OP1", 3));
  }

  @Test
  @DisplayName("Who creates by hand draws nothing ahead; who creates much draws twice as many")
  void followsDemand() {
    assertThat(stock.wanted(NOON)).isZero();
    assertThat(stock.wanted(NOON.plusSeconds(5))).isZero();
    for (int expected : new int[] {1, 2, 4, 8, 16, 32, 64, 64}) {
      assertThat(stock.wanted(NOON.plusSeconds(5))).isEqualTo(expected);
    }
    assertThat(stock.wanted(NOON.plusSeconds(60))).isEqualTo(32);
  }
}
