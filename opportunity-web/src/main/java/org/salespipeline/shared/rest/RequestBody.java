package org.salespipeline.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the body of a request as one JSON object, of a bounded size and without doubtful keys. */
final class RequestBody {

  private static final MediaType MERGE_PATCH = new MediaType("application", "merge-patch+json");

  private static final long MOST_SKIPPED = 16L << 20;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  /** The parser's own objects would silently keep the last of two values with one key. */
  private static final JsonBuilderFactory BUILDERS =
      Json.createBuilderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private RequestBody() {}

  /**
   * The object in the body.
   *
   * @param limit the most bytes
   */
  static JsonObject read(ContainerRequestContext request, int limit) {
    MediaType type = request.getMediaType();
    boolean json =
        type != null
            && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || type.isCompatible(MERGE_PATCH) && "PATCH".equals(request.getMethod()));
    if (!json || RequestRefused.isEncoded(request)) {
      throw RequestRefused.unsupportedMediaType();
    }
    return parsed(decoded(bytes(request, limit)));
  }

  private static byte[] bytes(ContainerRequestContext request, int limit) {
    try {
      InputStream stream = request.getEntityStream();
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        // a client that is still sending would not read the answer
        stream.skip(MOST_SKIPPED);
        throw new RequestRefused(Status.REQUEST_ENTITY_TOO_LARGE, RestError.TOO_LARGE, limit);
      }
      return bytes;
    } catch (IOException interrupted) {
      throw RequestRefused.malformed();
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw RequestRefused.malformed();
    }
  }

  static JsonObject parsed(String text) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      if (parser.next() != Event.START_OBJECT) {
        throw RequestRefused.malformed();
      }
      JsonObject object = object(parser);
      if (parser.hasNext()) {
        throw RequestRefused.malformed();
      }
      return object;
    } catch (RequestRefused refused) {
      throw refused;
    } catch (RuntimeException notAnObject) {
      // beside its own exceptions the parser throws plain ones, for what is nested too deeply
      throw RequestRefused.malformed();
    }
  }

  private static JsonObject object(JsonParser parser) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    while (parser.next() != Event.END_OBJECT) {
      String key = parser.getString();
      object.add(key, value(parser, parser.next()));
    }
    return object.build();
  }

  private static JsonArray array(JsonParser parser) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(parser, event));
    }
    return array.build();
  }

  private static JsonValue value(JsonParser parser, Event event) {
    return switch (event) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      default -> parser.getValue();
    };
  }
}
