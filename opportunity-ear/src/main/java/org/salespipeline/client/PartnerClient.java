package org.salespipeline.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * An installation as a partner system sees it. Immutable, and safe to be used by several threads;
 * one for the whole program is enough. See the package for an example.
 */
public final class PartnerClient {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI api;
  private final String token;
  private final Locale language;
  private final Retries retries;
  private final Transport.Pause pause;
  private final boolean dry;

  private PartnerClient(
      HttpClient http,
      URI api,
      String token,
      Locale language,
      Retries retries,
      Transport.Pause pause,
      boolean dry) {
    this.http = http;
    this.api = api;
    this.token = token;
    this.language = language;
    this.retries = retries;
    this.pause = pause;
    this.dry = dry;
  }

  /**
   * The installation at this address.
   *
   * @param application the address of the start page, such as {@code
   *     https://crm.example.com/opportunity/}; it ends with a slash
   * @param token an access token
   */
  public static PartnerClient at(URI application, String token) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    URI api = application.resolve("api/v1/");
    return new PartnerClient(
        http,
        api,
        token,
        Locale.ENGLISH,
        Retries.usual(),
        pause -> Thread.sleep(pause.toMillis()),
        false);
  }

  /** The same, with refusals in this language where the server speaks it. */
  public PartnerClient speaking(Locale other) {
    return new PartnerClient(http, api, token, other, retries, pause, dry);
  }

  /** The same, with more or fewer attempts. */
  public PartnerClient with(Retries other) {
    return new PartnerClient(http, api, token, language, other, pause, dry);
  }

  /** The same, waiting in another way. */
  PartnerClient pausing(Transport.Pause other) {
    return new PartnerClient(http, api, token, language, retries, other, dry);
  }

  /**
   * The same, whose writes are only tried: all checks, the answer as it would be, and nothing is
   * written. Reading is as ever.
   */
  public PartnerClient trying() {
    return new PartnerClient(http, api, token, language, retries, pause, true);
  }

  /** Companies and people. */
  public Records<Contact> contacts() {
    return records("contacts", Contact.class);
  }

  /** What may be sold. */
  public Opportunities opportunities() {
    return new Opportunities(transport());
  }

  /**
   * Any other collection, as records of the caller's own: components are properties of their name,
   * of type text, int, long, boolean, {@link java.math.BigDecimal}, {@link java.time.LocalDate},
   * {@link java.time.Instant}, {@link java.util.UUID}, an enumeration with a constant {@code
   * Unknown} for values to come, or what {@link Query#expand} brings along.
   *
   * @param path below the API's base, such as {@code salesCycles/STANDARD/stages}
   * @param type a public record
   */
  public <R extends Record> Records<R> records(String path, Class<R> type) {
    return new Records<>(transport(), path, type);
  }

  /** Nothing yet, of what is to be asked at once; {@link Batch#send} sends it. */
  public Batch batch() {
    return new Batch(transport());
  }

  private Transport transport() {
    List<String> headers =
        List.of("Authorization", "Bearer " + token, "Accept-Language", language.toLanguageTag());
    return new Transport(http, api, ANSWER, retries, pause, headers, dry);
  }
}
