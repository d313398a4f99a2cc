package org.salespipeline.system.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/** The records that requests are about, and those who make them. */
final class Ground {

  static final String EXPIRED = "expired";
  static final String REVOKED = "revoked";
  static final String BLOCKED = "blocked";

  private static final String PASSWORD = "a-password-for-tests";
  private static final String CYCLE = "FUZZCYCLE";

  private final ApiClient administrator = PipelineSystem.get().administrator();
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  Ground() throws SQLException {
    Description.ROLES.forEach(role -> tokens.put(role, token(user(role))));
    tokens.put(BLOCKED, token(user("VIEWER")));
    PipelineSystem.get().administrator().patch("users/fuzz-viewer-2", "{\"blocked\": true}", "*");
    tokens.put(EXPIRED, expired());
    tokens.put(REVOKED, revoked());
    records();
  }

  private String user(String role) {
    String name = "fuzz-" + role.toLowerCase().replace('_', '-');
    String unique = tokens.containsKey(role) ? name + "-2" : name;
    JsonObject user =
        Json.createObjectBuilder()
            .add("userName", unique)
            .add("roles", Json.createArrayBuilder().add(role))
            .add("password", PASSWORD)
            .build();
    created("users", user.toString());
    return unique;
  }

  private static String token(String userName) {
    return issued(PipelineSystem.get().as(userName, PASSWORD)).getString("token");
  }

  private static JsonObject issued(ApiClient owner) {
    return owner.post("accessTokens", "{\"name\": \"fuzz\"}").json();
  }

  private String expired() throws SQLException {
    JsonObject token = issued(administrator);
    try (Connection connection = PipelineSystem.get().database().getConnection();
        PreparedStatement past =
            connection.prepareStatement(
                """
                update access_token
                   set created_at = created_at - interval '2 days',
                       expires_at = created_at - interval '1 day'
                 where id = ?::uuid
                """)) {
      past.setString(1, token.getString("id"));
      if (past.executeUpdate() != 1) {
        throw new IllegalStateException("No token to expire");
      }
    }
    return token.getString("token");
  }

  private String revoked() {
    JsonObject token = issued(administrator);
    administrator.delete("accessTokens/" + token.getString("id"), "*");
    return token.getString("token");
  }

  private void records() {
    created("salesCycles", "{\"code\": \"" + CYCLE + "\", \"probabilityCalculation\": \"Add\"}");
    for (int stage = 1; stage <= 3; stage++) {
      created(
          "salesCycles/" + CYCLE + "/stages",
          "{\"stage\": %d, \"description\": \"Stage\", \"chancesOfSuccessPrc\": 50}"
              .formatted(stage));
    }
    created(
        "salespeople",
        "{\"code\": \"FUZZ\", \"displayName\": \"Ana\", \"externalId\": \"fuzz-4711\"}");
    created("closeOpportunityCodes", "{\"code\": \"FUZZW\", \"type\": \"Won\"}");
    created("numberSeries", "{\"code\": \"FUZZ\", \"startingNumber\": \"FZ0001\"}");
    String contact =
        created(
                "contacts",
                """
                {"type": "Company", "displayName": "Fuzz", "salespersonCode": "FUZZ",
                 "externalId": "fuzz-4711"}
                """)
            .getString("number");
    String opportunity =
        created(
                "opportunities",
                """
                {"contactNumber": "%s", "salesCycleCode": "%s", "activateFirstStage": true,
                 "estimatedValue": 100, "externalId": "fuzz-4711"}
                """
                    .formatted(contact, CYCLE))
            .getString("number");
    keys.put("/salesCycles/{code}", CYCLE);
    keys.put("{stage}", "1");
    keys.put("/closeOpportunityCodes/{code}", "FUZZW");
    keys.put("/salespeople/{code}", "FUZZ");
    keys.put("/numberSeries/{code}", "FUZZ");
    keys.put("/contacts/{number}", contact);
    keys.put("/opportunities/{number}", opportunity);
    keys.put("{userName}", "fuzz-viewer");
    keys.put("/accessTokens/{id}", issued(administrator).getString("id"));
    keys.put("{id}", "01a1fbf6-8a51-70e9-a612-d3234ce5be78");
    keys.put("{externalId}", "fuzz-4711");
    keys.put("{entryNumber}", entry(opportunity));
    keys.put("{lineNumber}", "10000");
    for (String owner :
        List.of(
            "salesCycles/" + CYCLE,
            "salesCycles/" + CYCLE + "/stages/1",
            "contacts/" + contact,
            "opportunities/" + opportunity)) {
      created(owner + "/comments", "{\"comment\": \"A comment\"}");
    }
  }

  private String entry(String opportunity) {
    return administrator
        .get("opportunities/" + opportunity + "/entries")
        .json()
        .getJsonArray("value")
        .getJsonObject(0)
        .get("entryNumber")
        .toString();
  }

  private JsonObject created(String path, String json) {
    Answer answer = administrator.post(path, json);
    if (answer.status() != 201) {
      throw new IllegalStateException("Not created in " + path + ": " + answer);
    }
    return answer.json();
  }

  /** The token of a role, or one that is no longer good for anything. */
  String tokenOf(String holder) {
    return tokens.get(holder);
  }

  /** The path with the keys of records that are there, but for the last if one is given. */
  String path(Operation operation, String lastKey) {
    StringBuilder path = new StringBuilder();
    String[] segments = operation.path().substring(1).split("/");
    int last = operation.path().lastIndexOf('{');
    int position = 0;
    for (int i = 0; i < segments.length; i++) {
      position = operation.path().indexOf("/" + segments[i], position) + 1;
      boolean key = segments[i].startsWith("{");
      boolean replaced = key && lastKey != null && position == last;
      String specific = i == 0 ? "" : "/" + segments[i - 1] + "/" + segments[i];
      String known = keys.getOrDefault(specific, keys.get(segments[i]));
      path.append('/').append(replaced ? lastKey : key ? known : segments[i]);
    }
    return path.toString();
  }
}
