package org.salespipeline.batch.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.rest.RequestRefused;

@DisplayName("The address of a request in a batch")
class InnerAddressTest {

  private static final URI ROOT = URI.create("http://host:8080/opportunity/api/v1/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "contacts | /contacts |",
        "/contacts?$top=1 | /contacts | $top=1",
        "/opportunity/api/v1/contacts/CT1 | /contacts/CT1 |",
        "HTTP://Host:8080/opportunity/api/v1/contacts/CT1?a=b | /contacts/CT1 | a=b",
        "/opportunity/api/v12/contacts | /opportunity/api/v12/contacts |",
        "salespeople/JOSÉ 1 | /salespeople/JOS%C3%89%201 |",
        "contacts?$filter=name eq 'a?b;c' | /contacts | $filter=name%20eq%20'a?b;c'",
        "contacts/a%20b+c | /contacts/a%20b+c |",
        "contacts? | /contacts | ``"
      })
  void leadsBelowTheRoot(String url, String path, String query) {
    InnerAddress address = InnerAddress.of(url, ROOT);
    assertThat(address.path()).isEqualTo(path);
    assertThat(address.query()).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host:8080/opportunity/api/v1/contacts",
        "http://host:8080/opportunity/user/list",
        "http://host:8080.evil.example/opportunity/api/v1/contacts",
        "http:contacts",
        "mailto:a@b.example",
        "//host/contacts",
        "",
        "/",
        "/opportunity/api/v1/",
        "contacts/",
        "contacts//CT1",
        "../contacts",
        "contacts/.",
        "contacts/..",
        "contacts/%2E%2e",
        "contacts/..;a=b",
        "contacts/a%2fb",
        "contacts/a%5Cb",
        "contacts\\CT1",
        "contacts/a%3Bb",
        "contacts/%00",
        "contacts/a\nb",
        "contacts/%",
        "contacts/%4",
        "contacts?a=%zz",
        "contacts/%ff",
        "contacts/\ud800",
        "contacts#a",
        "$batch",
        "%24Batch",
        "$%62atch"
      })
  void leadsNowhereElse(String url) {
    assertThatThrownBy(() -> InnerAddress.of(url, ROOT))
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(BatchError.UNSUPPORTED));
  }

  @Test
  void knowsTheOptionsInItsQuery() {
    assertThat(InnerAddress.of("contacts?a=1&dry%52un=true", ROOT).has("dryRun")).isTrue();
    assertThat(InnerAddress.of("contacts?dryRun", ROOT).has("dryRun")).isTrue();
    assertThat(InnerAddress.of("contacts?notdryRun=a&b=dryRun", ROOT).has("dryRun")).isFalse();
    assertThat(InnerAddress.of("contacts", ROOT).has("dryRun")).isFalse();
  }
}
