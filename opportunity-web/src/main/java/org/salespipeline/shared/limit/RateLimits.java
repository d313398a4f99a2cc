package org.salespipeline.shared.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salespipeline.shared.query.QueryTimeout;

/**
 * How often the API may be called, by address and by token, and how often an address may fail to
 * say who it is. The three are asked in that order: an address before anything is looked up in the
 * database, a token once it is known to be valid. Every node counts for itself.
 */
@ApplicationScoped
public class RateLimits {

  static final String ADDRESS = "opportunity.api.rate.address";
  static final String TOKEN = "opportunity.api.rate.token";
  static final String FAILURE = "opportunity.api.rate.failure";

  private static final String CALLER = RateLimits.class.getName();

  private Buckets addresses;
  private Buckets failures;
  private Buckets tokens;
  private RemoteAddresses remote;
  private String policy;

  /** For the container's proxy. */
  protected RateLimits() {}

  @Inject
  RateLimits(
      RemoteAddresses remote,
      @ConfigProperty(name = ADDRESS, defaultValue = "1000") int perAddress,
      @ConfigProperty(name = ADDRESS + ".burst", defaultValue = "10000") int addressBurst,
      @ConfigProperty(name = TOKEN, defaultValue = "500") int perToken,
      @ConfigProperty(name = TOKEN + ".burst", defaultValue = "5000") int tokenBurst,
      @ConfigProperty(name = FAILURE, defaultValue = "20") int failuresPerAddress,
      @ConfigProperty(name = FAILURE + ".burst", defaultValue = "200") int failureBurst) {
    this(
        remote,
        Quota.configured("each address", ADDRESS, perAddress, addressBurst),
        Quota.configured("each token", TOKEN, perToken, tokenBurst),
        Quota.configured("failures of each address", FAILURE, failuresPerAddress, failureBurst),
        TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(
      RemoteAddresses remote, Quota address, Quota token, Quota failure, TimeMeter timeMeter) {
    this.remote = remote;
    addresses = new Buckets(address, timeMeter);
    tokens = new Buckets(token, timeMeter);
    failures = new Buckets(failure, timeMeter);
    policy =
        Stream.of(token, address)
            .filter(quota -> !quota.isOff())
            .map(Quota::policy)
            .collect(Collectors.joining(", "));
  }

  /** Wrong settings stop the start, not the first call. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    remote.check();
    QueryTimeout.check();
  }

  /**
   * Counts a call of its address.
   *
   * @param token the access token that the call brings, or null
   * @throws RateLimited if the address has called too often, or has failed too often to say who it
   *     is and brings no token that was valid lately
   */
  public void arrived(HttpServletRequest request, HttpServletResponse response, String token) {
    String address = remote.group(request);
    Standing standing = addresses.take(address, 1);
    request.setAttribute(CALLER, new Caller(address, standing, null));
    settle(response, List.of(standing));
    if (!failures.hasRoom(address) && (token == null || !tokens.knows(hashed(token)))) {
      settle(response, List.of(failures.take(address, 1)));
    }
  }

  /** Counts that the call has failed to say who makes it. */
  public void failed(HttpServletRequest request) {
    failures.take(caller(request).address(), 1);
  }

  /**
   * Counts the call of its token, which has proved to be valid.
   *
   * @throws RateLimited if too many calls have come with it
   */
  public void recognised(HttpServletRequest request, HttpServletResponse response, String token) {
    Caller caller = caller(request).with(hashed(token));
    request.setAttribute(CALLER, caller);
    settle(response, List.of(tokens.take(caller.token(), 1), caller.ofAddress()));
  }

  /**
   * Counts calls that come within one, before the first of them is run.
   *
   * @throws RateLimited if they are too many
   */
  public void contains(HttpServletRequest request, HttpServletResponse response, int calls) {
    if (calls < 1) {
      return;
    }
    Caller caller = caller(request);
    settle(
        response,
        List.of(tokens.take(caller.token(), calls), addresses.take(caller.address(), calls)));
  }

  private static Caller caller(HttpServletRequest request) {
    return (Caller) request.getAttribute(CALLER);
  }

  /** Tells where the caller stands, and refuses where that is nowhere. */
  private void settle(HttpServletResponse response, List<Standing> standings) {
    List<Standing> told = standings.stream().filter(each -> !each.quota().isOff()).toList();
    if (told.isEmpty()) {
      return;
    }
    Standing tightest =
        told.stream()
            .min(Comparator.comparing(Standing::admitted).thenComparing(Standing::remaining))
            .orElseThrow();
    response.setHeader("RateLimit-Limit", String.valueOf(tightest.quota().burst()));
    response.setHeader("RateLimit-Remaining", String.valueOf(tightest.remaining()));
    response.setHeader("RateLimit-Reset", String.valueOf(tightest.reset()));
    response.setHeader("RateLimit-Policy", policy);
    if (!tightest.admitted()) {
      throw new RateLimited(tightest.retryAfter());
    }
  }

  /** Secrets are not kept, not even in memory. */
  private static String hashed(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Who calls.
   *
   * @param address the key of the address
   * @param ofAddress where that stands since the call arrived
   * @param token the key of the token, or null while none is known to be valid
   */
  private record Caller(String address, Standing ofAddress, String token) {

    Caller with(String validToken) {
      return new Caller(address, ofAddress, validToken);
    }
  }
}
