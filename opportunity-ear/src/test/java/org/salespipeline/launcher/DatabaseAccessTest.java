package org.salespipeline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

  @Test
  @DisplayName("a pool's URL bounds how long a statement or a dead connection may take")
  void bounds() {
    assertThat(poolUrl("jdbc:postgresql://db/sales"))
        .startsWith("jdbc:postgresql://db/sales?")
        .contains("socketTimeout=35", "loginTimeout=5", "options=-c%20statement_timeout=30000")
        .containsOnlyOnce("?");
  }

  @Test
  @DisplayName("what the operator has set in the URL stands")
  void operatorsChoice() {
    assertThat(poolUrl("jdbc:postgresql://db/sales?socketTimeout=5&sslmode=require"))
        .startsWith("jdbc:postgresql://db/sales?socketTimeout=5&sslmode=require&")
        .doesNotContain("socketTimeout=35")
        .containsOnlyOnce("?");
  }

  @Test
  @DisplayName("a parameter whose name ends like another does not stand for it")
  void likeNames() {
    DatabaseAccess access =
        new DatabaseAccess("jdbc:postgresql://db/sales?sslpassword=key", "sales", "secret");
    assertThat(access.poolUrl()).contains("sslpassword=key", "&password=secret");
  }

  @Test
  @DisplayName("a password in the URL is not told to the terminal")
  void discretion() {
    DatabaseAccess access =
        new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/s?password=secret&ssl=false", "s", "");
    assertThatThrownBy(access::check)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/s?password=...&ssl=false")
        .hasMessageNotContaining("secret");
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
