package org.salespipeline.shared.query;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which the product knows the tokens that it gave. Made once with the schema and kept
 * in the database, so that all nodes have the same and a restart changes nothing; read once by each
 * node.
 */
final class SigningKey {

  /** The length of a signature in bytes. */
  static final int LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Condition STORED =
      Condition.of("select encode(k.secret, 'hex') from skip_token_key k");

  private static volatile SecretKeySpec known;

  private SigningKey() {}

  /** The signature of the bytes. */
  static byte[] signature(Database database, byte[]... bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key(database));
      for (byte[] part : bytes) {
        mac.update(part);
      }
      return Arrays.copyOf(mac.doFinal(), LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SecretKeySpec key(Database database) {
    SecretKeySpec key = known;
    if (key == null) {
      List<Object[]> stored = database.rows(STORED);
      byte[] secret = HexFormat.of().parseHex(stored.get(0)[0].toString());
      key = new SecretKeySpec(secret, ALGORITHM);
      known = key;
    }
    return key;
  }
}
