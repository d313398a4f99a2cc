package org.salespipeline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salespipeline.shared.CommonError;

class UserAccountTest {

  private static UserAccountData data(
      String name, Set<Role> roles, boolean blocked, String password) {
    return new UserAccountData(name, "Ana", "ana@x.ch", roles, null, "fr-ch", blocked, password);
  }

  private static UserAccount anAccount() {
    return UserAccount.create(
        data("Ana", Set.of(Role.ADMINISTRATOR), false, null), null, "h", today());
  }

  @Nested
  class Sessions {

    private final UserAccount ana = anAccount();

    @Test
    @DisplayName("Another password, other roles or a block end all sessions of before")
    void end() {
      ana.change(data("Ana", Set.of(Role.VIEWER), false, null), null, null, today());
      assertThat(ana.sessionEpoch()).isEqualTo(1);
      ana.change(data("Ana", Set.of(Role.VIEWER), true, null), null, null, today());
      assertThat(ana.sessionEpoch()).isEqualTo(2);
      ana.change(data("Ana", Set.of(Role.VIEWER), true, "secret-12"), null, "h2", today());
      assertThat(ana.sessionEpoch()).isEqualTo(3);
      ana.changePassword("h3", today());
      assertThat(ana.sessionEpoch()).isEqualTo(4);
    }

    @Test
    @DisplayName("Another name on screen, language or look leaves them")
    void goOn() {
      ana.change(data("ana", Set.of(Role.ADMINISTRATOR), false, null), null, null, today());
      ana.changePreferences("ES", Theme.Dark, false, today());
      assertThat(ana.sessionEpoch()).isZero();
      assertThat(ana.languageCode()).isEqualTo("es");
      assertThat(ana.theme()).isEqualTo(Theme.Dark);
    }
  }

  @Test
  @DisplayName("Who is let in again is an administrator, not blocked, and signs in anew")
  void readmitted() {
    UserAccount ana = anAccount();
    ana.change(data("Ana", Set.of(Role.VIEWER), true, null), null, null, today());

    ana.readmit("h2", tomorrow());

    assertThat(ana.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.VIEWER);
    assertThat(ana.isBlocked()).isFalse();
    assertThat(ana.passwordHash()).isEqualTo("h2");
    assertThat(ana.sessionEpoch()).isEqualTo(2);
    assertThat(ana.languageCode()).isEqualTo("fr-CH");
    assertStamped(ana);
  }

  @Test
  void isCheckedInItsShape() {
    refused(CommonError.FIELD_REQUIRED, "userName", data(" ", Set.of(Role.VIEWER), false, null));
    refused(UserError.NAME_INVALID, "userName", data("a:b", Set.of(Role.VIEWER), false, null));
    refused(CommonError.FIELD_REQUIRED, "roles", data("ana", Set.of(), false, null));
    refused(
        UserError.PASSWORD_TOO_SHORT,
        "password",
        data("ana", Set.of(Role.VIEWER), false, "1234567"));
    refused(
        UserError.PASSWORD_IS_USER_NAME,
        "password",
        data("ana.soto", Set.of(Role.VIEWER), false, "Ana.Soto"));
    refused(
        CommonError.FIELD_TOO_LONG,
        "password",
        data("ana", Set.of(Role.VIEWER), false, "x".repeat(201)));
  }

  private static void refused(
      org.salespipeline.shared.ErrorCode code, String field, UserAccountData data) {
    assertRefused(code, field, () -> UserAccount.check(data));
  }

  @Test
  @DisplayName(
      "Contract: tokens live 90 days unless told otherwise, at most a year, never into the past")
  void tokens() {
    UserAccount ana = anAccount();
    Instant now = today().at();
    assertThat(
            AccessToken.create(ana.id(), new AccessTokenData("ci", null), "h", today()).expiresAt())
        .isEqualTo(now.plus(Duration.ofDays(90)));
    assertThat(
            new AccessTokenData("ci", Instant.parse("2027-01-31T00:00:00.123456789Z")).expiresAt())
        .isEqualTo("2027-01-31T00:00:00.123456Z");
    tokenRefused(ana, "expiresAt", new AccessTokenData("ci", now));
    tokenRefused(ana, "expiresAt", new AccessTokenData("ci", now.plus(Duration.ofDays(367))));
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "name",
        () -> AccessToken.create(ana.id(), new AccessTokenData(" ", null), "h", today()));
  }

  private static void tokenRefused(UserAccount user, String field, AccessTokenData data) {
    assertRefused(
        CommonError.FIELD_OUT_OF_RANGE,
        field,
        () -> AccessToken.create(user.id(), data, "h", today()));
  }

  @ParameterizedTest(name = "after {0} failures {1} seconds")
  @DisplayName("Lock-out: nothing at first, then a while that doubles up to 15 minutes")
  @CsvSource({"4, 0", "5, 30", "6, 60", "7, 120", "10, 900", "1000, 900"})
  void lockOut(int failures, long seconds) {
    assertThat(LockOut.OF_ACCOUNT.after(failures).orElse(Duration.ZERO))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  @DisplayName("Whatever changes an account is checked, and told when and by whom")
  void tellsItsChanges() {
    UserAccount ana = anAccount();
    ana.change(data("Ana", Set.of(Role.VIEWER), false, null), null, null, tomorrow());
    assertStamped(ana);
    UserAccount eva = anAccount();
    eva.changePassword("h2", tomorrow());
    assertStamped(eva);
    UserAccount ida = anAccount();
    ida.changePreferences("es", null, true, tomorrow());
    assertThat(ida.theme()).isEqualTo(Theme.System);
    assertStamped(ida);
    UserAccount uma = anAccount();
    uma.delete(tomorrow());
    assertThat(uma.isDeleted()).isTrue();
    assertThat(uma.sessionEpoch()).as("signed out").isEqualTo(1);
    assertStamped(uma);
  }

  @Test
  void isCheckedWheneverItIsWritten() {
    UserAccountData nobody = data(" ", Set.of(Role.VIEWER), false, null);
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "userName",
        () -> UserAccount.create(nobody, null, "h", today()));
    assertRefused(
        CommonError.FIELD_REQUIRED,
        "userName",
        () -> anAccount().change(nobody, null, null, today()));
    assertRefused(
        CommonError.FIELD_UNKNOWN_REFERENCE,
        "languageCode",
        () -> anAccount().changePreferences("xx", null, true, today()));
    refused(
        CommonError.FIELD_UNKNOWN_REFERENCE,
        "languageCode",
        new UserAccountData("ana", null, null, Set.of(Role.VIEWER), null, "xx", false, null));
  }

  @Test
  @DisplayName("A password stays where no other is given")
  void keepsThePassword() {
    UserAccount ana = anAccount();
    ana.change(data("Ana", Set.of(Role.VIEWER), false, null), null, null, today());
    assertThat(ana.passwordHash()).isEqualTo("h");
    ana.change(data("Ana", Set.of(Role.VIEWER), false, "secret-12"), null, "h2", today());
    assertThat(ana.passwordHash()).isEqualTo("h2");
  }

  @Test
  @DisplayName("Contract: a token is revoked at once; a second time changes nothing")
  void revocation() {
    AccessToken token =
        AccessToken.create(anAccount().id(), new AccessTokenData("ci", null), "h", today());
    assertThat(token.isRevoked()).isFalse();
    token.revoke(today());
    assertThat(token.isRevoked()).isTrue();
    token.revoke(tomorrow());
    assertThat(token.changedAt()).isEqualTo(today().at());
  }
}
