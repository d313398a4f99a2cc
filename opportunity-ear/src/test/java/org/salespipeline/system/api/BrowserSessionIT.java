package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A browser's session")
class BrowserSessionIT {

  private static final String SIGN_IN = "user/sign-in";

  private final Browser browser = new Browser();
  private final Partner administrator = Partner.administrator();

  @Test
  void beginsAtTheSignInPageWhichRemembersWhatWasWanted() throws Exception {
    assertThat(location(browser.get("opportunity/list?status=Open")))
        .endsWith("/user/sign-in?from=%2Fopportunity%2Flist%3Fstatus%3DOpen");
    assertThat(browser.getPart("opportunity/list").body())
        .startsWith("<partial-response><redirect url=");
    HttpResponse<String> signedIn = signIn(SIGN_IN + "?from=%2Fopportunity%2Flist", newUser());
    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(location(signedIn)).endsWith("/opportunity/opportunity/list");
    assertThat(browser.get("opportunity/list").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2F%2Felsewhere.example",
        "https%3A%2F%2Felsewhere.example",
        "%2F%5Celsewhere.example"
      })
  void leadsNowhereElse(String wanted) throws Exception {
    HttpResponse<String> signedIn = signIn(SIGN_IN + "?from=" + wanted, newUser());
    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(location(signedIn)).doesNotContain("elsewhere");
  }

  @Test
  void hasAnotherIdentifierThanBeforeSigningIn() throws Exception {
    browser.get(SIGN_IN);
    String before = browser.session();
    assertThat(before).isNotEmpty();
    signIn(SIGN_IN, newUser());
    assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void saysNothingOfWhyASignInFailed() throws Exception {
    HttpResponse<String> unknown = browser.signIn(SIGN_IN, Partner.unique("nobody"), "a-password");
    HttpResponse<String> wrong = browser.signIn(SIGN_IN, newUser(), "a-password");
    assertThat(unknown.statusCode()).isEqualTo(200).isEqualTo(wrong.statusCode());
    assertThat(message(unknown)).isNotEmpty().isEqualTo(message(wrong));
  }

  @Test
  void isNotBegunWhereTheDatabaseDoesNotAnswer() throws Exception {
    String user = newUser();
    try (Connection other = PipelineSystem.get().database().getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table user_account in access exclusive mode");
      HttpResponse<String> slow = signIn(SIGN_IN, user);
      assertThat(slow.statusCode()).isEqualTo(200);
      assertThat(message(slow)).contains("The database takes too long");
      other.rollback();
    }
    assertThat(signIn(SIGN_IN, user).statusCode()).isEqualTo(302);
  }

  @Test
  void countsForNothingAtTheApi() throws Exception {
    signIn(SIGN_IN, newUser());
    HttpResponse<String> answer = browser.get("api/v1/opportunities");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void endsAtOnceForWhoIsBlocked() throws Exception {
    String user = newUser();
    signIn(SIGN_IN, user);
    assertThat(browser.get("opportunity/list").statusCode()).isEqualTo(200);
    assertThat(administrator.patch("users/" + user, "{\"blocked\": true}", "*").status())
        .isEqualTo(200);
    assertThat(location(browser.get("opportunity/list"))).contains("/user/sign-in");
  }

  @Test
  void endsWithAnotherPassword() throws Exception {
    String user = newUser();
    signIn(SIGN_IN, user);
    administrator.patch("users/" + user, "{\"password\": \"another-password\"}", "*");
    assertThat(location(browser.get("opportunity/list"))).contains("/user/sign-in");
  }

  private HttpResponse<String> signIn(String page, String user)
      throws IOException, InterruptedException {
    return browser.signIn(page, user, Partner.PASSWORD);
  }

  private String newUser() {
    String user = Partner.unique("browser");
    administrator.created(
        "users",
        "{\"userName\": \""
            + user
            + "\", \"roles\": [\"SALESPERSON\"], \"password\": \""
            + Partner.PASSWORD
            + "\"}");
    return user;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String message(HttpResponse<String> page) {
    int from = page.body().indexOf("role=\"alert\"");
    return from < 0 ? "" : page.body().substring(from, page.body().indexOf("</table>", from));
  }
}
