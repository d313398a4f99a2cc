package org.salespipeline.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;

/** Hashes and compares passwords, the platform's way. */
@Dependent
class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  /**
   * Of no password; compared with where there is no account, so that both cases take the same time.
   */
  private static final String NOBODY =
      ALGORITHM
          + ":"
          + ITERATIONS
          + ":AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GENERATED_LENGTH = 20;

  @Inject private Pbkdf2PasswordHash hash;

  @PostConstruct
  void initialise() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
            "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
            "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
            "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
  }

  /** The hash to keep; null where there is no password. */
  String hashed(String password) {
    return password == null ? null : hash.generate(password.toCharArray());
  }

  /** Whether the password is the one that was hashed; takes its time without a hash, too. */
  boolean matches(String password, String hashed) {
    boolean right = hash.verify(password.toCharArray(), hashed == null ? NOBODY : hashed);
    return right && hashed != null;
  }

  /** A password that nobody guesses and that can be typed from a screen. */
  static String generated() {
    return new SecureRandom()
        .ints(GENERATED_LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(java.util.stream.Collectors.joining());
  }
}
