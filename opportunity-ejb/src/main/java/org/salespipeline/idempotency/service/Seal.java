package org.salespipeline.idempotency.service;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that were shown once unreadable for everybody but the caller that they were shown
 * to. The key is made of what only the caller has, its Idempotency-Key and its credential, as
 * slowly as a password is hashed: whoever reads the database can guess neither.
 */
final class Seal {

  private static final String DERIVATION = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final int TAG_BITS = 128;

  /** A key seals one answer only, so that the nonce need not differ. */
  private static final byte[] NONCE = new byte[12];

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  private Seal(SecretKey key) {
    this.key = key;
  }

  static byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  static Seal of(KeyedRequest request, byte[] salt) {
    String secret = request.key() + '\n' + request.credential();
    try {
      byte[] derived =
          SecretKeyFactory.getInstance(DERIVATION)
              .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, KEY_BITS))
              .getEncoded();
      return new Seal(new SecretKeySpec(derived, "AES"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] close(byte[] plain) {
    try {
      return cipher(Cipher.ENCRYPT_MODE).doFinal(plain);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was sealed; empty if it was sealed with another key. */
  Optional<byte[]> open(byte[] sealed) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE).doFinal(sealed));
    } catch (AEADBadTagException otherKey) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
    return cipher;
  }
}
