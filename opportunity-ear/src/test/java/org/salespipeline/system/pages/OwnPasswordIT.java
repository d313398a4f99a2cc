package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Visitor;

@DisplayName("One's own password")
class OwnPasswordIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private static final String OLD = "the-password-before";
  private static final String NEW = "the-password-afterwards";

  private final String user = "own" + UUID.randomUUID();

  @Test
  @DisplayName(
      "is changed by who knows it, to one that may be, ends all other sessions, and is logged")
  void changed() throws SQLException {
    SYSTEM
        .administrator()
        .post(
            "users",
            "{\"userName\": \"%s\", \"roles\": [\"VIEWER\"], \"password\": \"%s\"}"
                .formatted(user, OLD));
    Visitor here = new Visitor(SYSTEM.address()).signIn(user, OLD);
    Visitor elsewhere = new Visitor(SYSTEM.address()).signIn(user, OLD);
    ApiClient partner = SYSTEM.as(user, OLD);

    change(here, "not-the-password", NEW);
    change(here, OLD, "short");
    assertThat(signsIn(OLD)).isTrue();
    assertThat(signsIn(NEW)).isFalse();
    assertThat(changes()).isZero();

    change(here, OLD, NEW);
    assertThat(signsIn(NEW)).isTrue();
    assertThat(signsIn(OLD)).isFalse();
    assertThat(here.get("user/profile").status()).isEqualTo(200);
    assertThat(elsewhere.get("user/profile").status()).as("to the sign-in").isEqualTo(302);
    assertThat(partner.get("setup").status()).as("a token is no session").isEqualTo(200);
    assertThat(changes()).isOne();
  }

  private static void change(Visitor visitor, String before, String after) {
    visitor.press(
        visitor.get("user/profile"),
        "password:changePassword",
        Map.of(
            "password:oldPassword", before,
            "password:newPassword", after,
            "password:repeatedPassword", after));
  }

  /** How often the user has changed the password, as the log tells. */
  private int changes() throws SQLException {
    try (Connection connection = SYSTEM.database().getConnection();
        PreparedStatement sql =
            connection.prepareStatement(
                "select count(*) from change_log_entry"
                    + " where field = 'password' and operation = 'Change' and recorded_by = ?")) {
      sql.setString(1, user);
      try (ResultSet rows = sql.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private boolean signsIn(String password) {
    try {
      new Visitor(SYSTEM.address()).signIn(user, password);
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
  }
}
