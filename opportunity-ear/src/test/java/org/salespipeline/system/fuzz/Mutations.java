package org.salespipeline.system.fuzz;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.fuzz.Mutation.Part;

/** All the ways in which requests are spoilt. */
final class Mutations {

  private final Ground ground;
  private final Hostile hostile;
  private final List<Mutation> all = new ArrayList<>();

  Mutations(Ground ground, Hostile hostile) {
    this.ground = ground;
    this.hostile = hostile;
    callers();
    methods();
    paths();
    queries();
    bodies();
    headers();
  }

  /** Spoils the request in one way that fits it, or in two. */
  void apply(Attack attack, Random random) {
    Mutation first = one(attack, random, all);
    if (first.part() == Part.WHOLE || random.nextInt(4) > 0) {
      return;
    }
    List<Mutation> others =
        all.stream()
            .filter(other -> other.part() != first.part() && other.part() != Part.WHOLE)
            .toList();
    one(attack, random, others);
  }

  private static Mutation one(Attack attack, Random random, List<Mutation> from) {
    List<Mutation> fitting =
        from.stream().filter(mutation -> mutation.fits().test(attack.operation)).toList();
    Mutation chosen = Hostile.any(fitting, random);
    chosen.change().apply(attack, random);
    return chosen;
  }

  private void always(Part part, Mutation.Change change) {
    all.add(new Mutation(part, operation -> true, change));
  }

  private void json(Part part, Mutation.Change change) {
    all.add(new Mutation(part, Operation::takesJson, change));
  }

  private void list(Part part, Mutation.Change change) {
    all.add(new Mutation(part, Operation::isList, change));
  }

  private void callers() {
    always(
        Part.CALLER,
        (attack, random) -> {
          attack.without("Authorization");
          attack.deserves("no token", 401);
        });
    always(
        Part.CALLER,
        (attack, random) -> {
          String token = Hostile.any(Hostile.TOKENS, random);
          attack.header("Authorization", token);
          attack.deserves("token " + token, 401, 429);
        });
    always(
        Part.CALLER,
        (attack, random) -> {
          String holder =
              Hostile.any(List.of(Ground.EXPIRED, Ground.REVOKED, Ground.BLOCKED), random);
          attack.header("Authorization", "Bearer " + ground.tokenOf(holder));
          attack.deserves(holder + " token", 401, 429);
        });
    all.add(
        new Mutation(
            Part.CALLER,
            operation -> !operation.toString().equals("POST /accessTokens"),
            (attack, random) -> {
              String password = PipelineSystem.ADMIN_USERNAME + ":" + PipelineSystem.ADMIN_PASSWORD;
              attack.header(
                  "Authorization",
                  "Basic " + Base64.getEncoder().encodeToString(password.getBytes()));
              attack.deserves("password instead of token", 401);
            }));
    Mutation.Change role =
        (attack, random) -> {
          Set<String> others = new TreeSet<>(Description.ROLES);
          others.removeAll(attack.operation.roles());
          String other = Hostile.any(List.copyOf(others), random);
          attack.header("Authorization", "Bearer " + ground.tokenOf(other));
          attack.deserves("role " + other, 403);
        };
    for (int i = 0; i < 3; i++) {
      all.add(new Mutation(Part.CALLER, op -> op.roles().size() < Description.ROLES.size(), role));
    }
  }

  private void methods() {
    always(
        Part.METHOD,
        (attack, random) -> {
          Set<String> others = new TreeSet<>(Hostile.METHODS);
          others.removeAll(attack.operation.methods());
          attack.method = Hostile.any(List.copyOf(others), random);
          attack.mayGoElsewhere();
          attack.deserves("method " + attack.method, 405);
        });
    always(
        Part.WHOLE,
        (attack, random) -> {
          attack.method = Hostile.any(List.of("OPTIONS", "HEAD", "TRACE"), random);
          attack.mayEndBeforeUs();
          attack.mayGoElsewhere();
          attack.onlyTry();
          attack.mayPass("method " + attack.method);
        });
  }

  private void paths() {
    Mutation.Change key =
        (attack, random) -> {
          String segment = Hostile.any(Hostile.UNKNOWN_KEYS, random);
          attack.path = ground.path(attack.operation, segment);
          if (attack.method.equals("PUT")) {
            attack.onlyTry();
            attack.mayPass("new key " + segment);
          } else {
            attack.deserves("key " + segment, 404, 400);
          }
        };
    Mutation.Change segment =
        (attack, random) -> {
          String odd = Hostile.any(Hostile.ODD_SEGMENTS, random);
          attack.path = ground.path(attack.operation, odd);
          attack.mayEndBeforeUs();
          attack.mayGoElsewhere();
          attack.onlyTry();
          attack.mayPass("segment " + odd);
        };
    for (int i = 0; i < 2; i++) {
      all.add(new Mutation(Part.PATH, Operation::hasKey, key));
      all.add(new Mutation(Part.WHOLE, Operation::hasKey, segment));
    }
    always(
        Part.WHOLE,
        (attack, random) -> {
          String more = Hostile.any(Hostile.ODD_SEGMENTS, random);
          attack.path = attack.path + "/nothing/" + more;
          attack.mayEndBeforeUs();
          attack.mayGoElsewhere();
          attack.onlyTry();
          attack.mayPass("longer by " + more);
        });
  }

  private void queries() {
    always(
        Part.QUERY,
        (attack, random) -> {
          String option = Hostile.any(Hostile.UNKNOWN_OPTIONS, random);
          attack.query.add(option);
          attack.deserves("option " + option, 400);
        });
    always(
        Part.QUERY,
        (attack, random) -> {
          String option = attack.operation.reads() ? "$top=1" : "dryRun=true";
          attack.query.add(option);
          attack.query.add(option);
          attack.deserves("repeated " + option, 400);
        });
    always(
        Part.QUERY,
        (attack, random) -> {
          attack.onlyTry();
          attack.query.add(hostile.rawQuery(random));
          attack.mayEndBeforeUs();
          attack.mayPass("raw query");
        });
    list(
        Part.QUERY,
        (attack, random) -> {
          String option = Hostile.any(Hostile.MALFORMED_OPTIONS, random);
          attack.query.add(option);
          attack.deserves("option " + option, 400);
        });
    Mutation.Change options =
        (attack, random) -> {
          for (String option : hostile.options(random)) {
            attack.query.add(option);
          }
          attack.mayPass("random options");
        };
    for (int i = 0; i < 4; i++) {
      list(Part.QUERY, options);
    }
  }

  private void bodies() {
    json(
        Part.BODY,
        (attack, random) -> {
          attack.body = hostile.brokenJson(attack.body, random);
          attack.deserves("broken JSON", 400);
        });
    json(
        Part.BODY,
        (attack, random) -> {
          attack.body = Hostile.any(Hostile.NO_OBJECTS, random).getBytes(StandardCharsets.UTF_8);
          attack.deserves("no object", 400);
        });
    json(
        Part.BODY,
        (attack, random) -> {
          String deep = hostile.deep(random);
          attack.body = Hostile.with(attack.operation.example(), "code", deep);
          attack.deserves("deep nesting", 400, 422);
        });
    json(
        Part.BODY,
        (attack, random) -> {
          String name = "\"" + Hostile.any(Hostile.UNKNOWN_PROPERTIES, random) + "\"";
          attack.body = Hostile.appended(attack.operation.example(), name + ":1");
          attack.deserves("property " + name, 400);
        });
    json(
        Part.BODY,
        (attack, random) -> {
          String name = "\"" + Hostile.any(attack.operation.properties(), random) + "\"";
          attack.body = Hostile.appended(JsonValue.EMPTY_JSON_OBJECT, name + ":1," + name + ":2");
          attack.deserves("twice " + name, 400);
        });
    json(
        Part.BODY,
        (attack, random) -> {
          String name = Hostile.any(attack.operation.properties(), random);
          attack.body = Hostile.with(attack.operation.example(), name, "{\"a\":{}}");
          attack.deserves("object as " + name, 400, 422);
        });
    all.add(
        new Mutation(
            Part.BODY,
            // a batch has a limit of its own
            operation -> operation.takesJson() && !operation.path().equals("/$batch"),
            (attack, random) -> {
              attack.body = ("{\"code\":\"" + "x".repeat(1_100_000) + "\"}").getBytes();
              attack.deserves("large body", 413);
            }));
    Mutation.Change values =
        (attack, random) -> {
          String name = Hostile.any(attack.operation.properties(), random);
          attack.body = Hostile.with(attack.operation.example(), name, hostile.value(random));
          attack.onlyTry();
          attack.mayPass("hostile values");
        };
    for (int i = 0; i < 6; i++) {
      all.add(new Mutation(Part.BODY, Operation::canBeTried, values(values)));
    }
  }

  private static Mutation.Change values(Mutation.Change values) {
    return (attack, random) -> {
      if (attack.operation.takesJson()) {
        values.apply(attack, random);
      } else {
        attack.onlyTry();
        attack.mayPass("only tried");
      }
    };
  }

  private void headers() {
    json(
        Part.HEADER,
        (attack, random) -> {
          String type = Hostile.any(Hostile.OTHER_TYPES, random);
          attack.header("Content-Type", type);
          attack.deserves("type " + type, 415, 400);
        });
    json(
        Part.HEADER,
        (attack, random) -> {
          attack.without("Content-Type");
          attack.deserves("no type", 415);
        });
    json(
        Part.HEADER,
        (attack, random) -> {
          attack.header("Content-Encoding", Hostile.any(List.of("gzip", "br", "x,y"), random));
          attack.deserves("compressed", 415);
        });
    always(
        Part.HEADER,
        (attack, random) -> {
          String accept = Hostile.any(Hostile.OTHER_ACCEPTED, random);
          attack.header("Accept", accept);
          attack.deserves("accepts " + accept, 406, 400);
        });
    Mutation.Change unmatched =
        (attack, random) -> {
          attack.without("If-Match");
          attack.body = attack.operation.takesJson() ? "{}".getBytes() : new byte[0];
          attack.deserves("no If-Match", 428, 404);
        };
    Mutation.Change other =
        (attack, random) -> {
          attack.header("If-Match", Hostile.any(Hostile.OTHER_TAGS, random));
          attack.body = attack.operation.takesJson() ? "{}".getBytes() : new byte[0];
          attack.deserves("another If-Match", 412, 404);
        };
    Set<String> changing = Set.of("PATCH", "DELETE");
    for (Mutation.Change change : List.of(unmatched, other)) {
      all.add(
          new Mutation(
              Part.BODY,
              op -> changing.contains(op.method()) && op.parameters().contains("If-Match"),
              change));
    }
    all.add(
        new Mutation(
            Part.HEADER,
            operation -> operation.parameters().contains("Idempotency-Key"),
            (attack, random) -> {
              String key = Hostile.any(Hostile.BAD_KEYS, random);
              attack.header("Idempotency-Key", key);
              attack.deserves("key " + key.length(), 400);
            }));
    Mutation.Change odd =
        (attack, random) -> {
          String[] header = Hostile.any(Hostile.ODD_HEADERS, random);
          attack.header(header[0], header[1]);
          attack.onlyTry();
          attack.mayEndBeforeUs();
          attack.mayPass("header " + header[0]);
        };
    for (int i = 0; i < 5; i++) {
      all.add(
          new Mutation(
              Part.HEADER,
              op -> op.reads() || op.canBeTried() && !op.path().equals("/accessTokens"),
              odd));
    }
    Mutation.Change wrongFrame =
        (attack, random) -> {
          String[] header = Hostile.any(Hostile.WRONG_FRAMES, random);
          attack.header(header[0], header[1]);
          attack.onlyTry();
          attack.mayEndBeforeUs();
          attack.mayPass("frame " + header[0] + ": " + header[1]);
        };
    all.add(new Mutation(Part.WHOLE, Operation::canBeTried, wrongFrame));
  }
}
