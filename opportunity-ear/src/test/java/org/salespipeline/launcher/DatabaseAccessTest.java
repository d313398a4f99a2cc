package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

  @Test
  @DisplayName("a pool's URL bounds how long a statement or a dead connection may take")
  void bounds() {
    assertThat(poolUrl("jdbc:postgresql://db/sales"))
        .startsWith("jdbc:postgresql://db/sales?")
        .contains("socketTimeout=45", "options=-c%20statement_timeout=30000")
        .containsOnlyOnce("?");
  }

  @Test
  @DisplayName("what the operator has set in the URL stands")
  void operatorsChoice() {
    assertThat(poolUrl("jdbc:postgresql://db/sales?socketTimeout=5&sslmode=require"))
        .startsWith("jdbc:postgresql://db/sales?socketTimeout=5&sslmode=require&")
        .doesNotContain("socketTimeout=45")
        .containsOnlyOnce("?");
  }

  @Test
  @DisplayName("a password may hold any character")
  void password() {
    assertThat(new DatabaseAccess("jdbc:postgresql://db/sales", "sales", "a:b=c \"d&").poolUrl())
        .contains("user=sales", "password=a%3Ab%3Dc%20%22d%26");
  }

  private static String poolUrl(String url) {
    return new DatabaseAccess(url, "sales", "").poolUrl();
  }
}
