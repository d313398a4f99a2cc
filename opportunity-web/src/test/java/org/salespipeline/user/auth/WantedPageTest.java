package org.salespipeline.user.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "http://host/opportunity/contact/card?number=CT1, /contact/card?number=CT1",
    "http://host/opportunity/opportunity/list?q=a%2Fb, /opportunity/list?q=a%2Fb",
    "http://host/opportunity/, /",
    "http://host/elsewhere/card, ",
    "http://host/opportunity//elsewhere.example, ",
    "http://host/opportunity/user/sign-in?from=/, ",
    "not an address, ",
    ","
  })
  void isWhereSomethingWasSentFromIfThatIsOneOfOurs(String referer, String page) {
    assertThat(WantedPage.leftBy(sentFrom(referer))).isEqualTo(Optional.ofNullable(page));
  }

  private static HttpServletRequest sentFrom(String referer) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeader") ? referer : "/opportunity");
  }
}
