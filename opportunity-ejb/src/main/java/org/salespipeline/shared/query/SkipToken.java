package org.salespipeline.shared.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: the sort keys of the last row shown, and the direction of reading. Opaque
 * for callers, signed, and bound to the question that it was made for.
 *
 * @param keys the row's values as text, null for null
 */
record SkipToken(boolean backward, List<String> keys) {

  /** Of what a token holds; another one makes older tokens void. */
  private static final byte FORMAT = 1;

  /**
   * The token as callers get it.
   *
   * @param question everything that decides which rows the list has, in which order
   */
  String signed(Database database, String question) {
    byte[] content = content();
    byte[] signature = signature(database, content, question);
    byte[] whole = Arrays.copyOf(signature, signature.length + content.length);
    System.arraycopy(content, 0, whole, signature.length, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Reads a token that a caller sent back; refuses one that was not given for this question. */
  static SkipToken read(Database database, String question, String token) {
    byte[] whole = decoded(token);
    if (whole.length > SigningKey.LENGTH) {
      byte[] signature = Arrays.copyOf(whole, SigningKey.LENGTH);
      byte[] content = Arrays.copyOfRange(whole, SigningKey.LENGTH, whole.length);
      boolean ours = MessageDigest.isEqual(signature, signature(database, content, question));
      if (ours && content[0] == FORMAT) {
        return of(content);
      }
    }
    throw foreign(token);
  }

  private static byte[] signature(Database database, byte[] content, String question) {
    return SigningKey.signature(database, content, question.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] decoded(String token) {
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(token);
      // one spelling only: the last sign has bits that nobody would look at otherwise
      return Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(token)
          ? decoded
          : new byte[0];
    } catch (IllegalArgumentException notOurs) {
      return new byte[0];
    }
  }

  private static BadQuery foreign(String token) {
    return BadQuery.malformed("$skiptoken", token, QueryFlaw.NO_TOKEN);
  }

  /** Says itself where it ends, so that nothing of it can pass for a part of the question. */
  private byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeBoolean(backward);
      out.writeByte(keys.size());
      for (String key : keys) {
        out.writeBoolean(key != null);
        if (key != null) {
          out.writeUTF(key);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static SkipToken of(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      in.readByte();
      boolean backward = in.readBoolean();
      int size = in.readByte();
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        keys.add(in.readBoolean() ? in.readUTF() : null);
      }
      return new SkipToken(backward, keys);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
