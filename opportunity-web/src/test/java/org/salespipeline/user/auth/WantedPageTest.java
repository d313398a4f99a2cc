package org.salespipeline.user.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page wanted before signing in")
class WantedPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/opportunity/card.xhtml?number=OP000001", "/contact/list.xhtml?q=a%2Fb"})
  void isGoneToWhereItIsOneOfOurs(String page) {
    assertThat(WantedPage.of(page)).contains(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "home.xhtml",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/a\\b",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: b",
        "/user/sign-in.xhtml?from=/",
        "/api/v1/opportunities"
      })
  void isForgottenWhereItIsNot(String page) {
    assertThat(WantedPage.of(page)).isEmpty();
  }
}
