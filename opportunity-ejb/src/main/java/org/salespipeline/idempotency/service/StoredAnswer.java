package org.salespipeline.idempotency.service;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.salespipeline.shared.RuleViolation;

/**
 * An answer as it is kept.
 *
 * @param headers one a line, as {@code name: value}
 * @param body sealed if there is a salt
 * @param salt empty where the body is kept as it is
 */
record StoredAnswer(byte[] fingerprint, int status, String headers, byte[] body, byte[] salt) {

  private static final String COLON = ": ";
  private static final byte[] NO_SALT = {};

  static StoredAnswer of(KeyedRequest request, GivenAnswer given) {
    String headers =
        new TreeMap<>(given.headers())
            .entrySet().stream()
                .map(header -> header.getKey() + COLON + header.getValue())
                .collect(Collectors.joining("\n"));
    byte[] salt = given.secret() ? Seal.salt() : NO_SALT;
    byte[] body = given.secret() ? Seal.of(request, salt).close(given.body()) : given.body();
    return new StoredAnswer(request.fingerprint(), given.status(), headers, body, salt);
  }

  /** The answer, for whoever repeats the request that it was given to; refuses any other. */
  GivenAnswer givenAgain(KeyedRequest request) {
    if (!MessageDigest.isEqual(fingerprint, request.fingerprint())) {
      throw new RuleViolation(IdempotencyError.KEY_REUSED, null);
    }
    boolean secret = salt.length > 0;
    byte[] opened =
        secret
            ? Seal.of(request, salt)
                .open(body)
                .orElseThrow(() -> new RuleViolation(IdempotencyError.KEY_REUSED, null))
            : body;
    return new GivenAnswer(status, headersByName(), opened, secret);
  }

  private Map<String, String> headersByName() {
    Map<String, String> byName = new LinkedHashMap<>();
    headers
        .lines()
        .map(line -> line.split(COLON, 2))
        .forEach(header -> byName.put(header[0], header[1]));
    return byName;
  }
}
