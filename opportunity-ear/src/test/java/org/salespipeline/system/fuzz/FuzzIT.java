package org.salespipeline.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;
import org.salespipeline.system.Wire;

/**
 * Throws spoilt requests at every operation. Request n of a seed is always the same, so a failure
 * is repeated by its seed and number: {@code -Dopportunity.fuzz.seed=S -Dopportunity.fuzz.first=n
 * -Dopportunity.fuzz.count=1}.
 */
@DisplayName("Hostile requests")
class FuzzIT {

  private static final long SEED = Long.getLong("opportunity.fuzz.seed", 20261121);
  private static final int FIRST = Integer.getInteger("opportunity.fuzz.first", 0);
  private static final int COUNT = Integer.getInteger("opportunity.fuzz.count", 3_000);

  private static final int BLOCK = 250;
  private static final int THREADS = 4;
  private static final int MOST_TOLD = 100;

  /** More than a request ever waits for, with the machine busy otherwise. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PipelineSystem system = PipelineSystem.get();
  private final Wire wire = new Wire(system.address(), PATIENCE);
  private final Map<Integer, AtomicInteger> statuses = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  @Test
  @DisplayName("are refused as they deserve, and leave nothing behind")
  void areRefused() throws Exception {
    Description description = described();
    List<Operation> operations = description.operations();
    Ground ground = new Ground();
    Mutations mutations = new Mutations(ground, new Hostile(description.properties()));
    Untouched database = new Untouched();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int from = FIRST; from < FIRST + COUNT; from += BLOCK) {
        int until = Math.min(from + BLOCK, FIRST + COUNT);
        Map<String, String> before = database.now();
        List<Callable<Void>> block =
            IntStream.range(from, until)
                .mapToObj(number -> one(number, operations, ground, mutations))
                .toList();
        for (Future<Void> each : threads.invokeAll(block)) {
          each.get();
        }
        Map<String, String> after = database.now();
        before.entrySet().removeAll(after.entrySet());
        if (!before.isEmpty()) {
          failures.add("numbers %d to %d, written: %s".formatted(from, until - 1, before.keySet()));
        }
      }
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException(unexpected.getCause());
    } finally {
      threads.shutdownNow();
      System.out.printf(
          "Hostile requests: seed %d, numbers %d to %d on %d operations, statuses %s%n",
          SEED, FIRST, FIRST + COUNT - 1, operations.size(), statuses);
    }
    assertThat(failures.stream().limit(MOST_TOLD))
        .as("%d failures, seed %d", failures.size(), SEED)
        .isEmpty();
  }

  private Description described() {
    Answer answer = system.anonymous().get("/opportunity/openapi");
    JsonObject document = answer.json();
    return new Description(document);
  }

  private Callable<Void> one(
      int number, List<Operation> operations, Ground ground, Mutations mutations) {
    return () -> {
      Random random = new Random(SEED * 1_000_003 + number);
      Attack attack = attack(operations.get(number % operations.size()), ground, mutations, random);
      List<String> complaints = complaints(attack);
      if (!complaints.isEmpty()) {
        failures.add("number " + number + " " + complaints + ": " + attack);
      }
      return null;
    };
  }

  private static Attack attack(
      Operation operation, Ground ground, Mutations mutations, Random random) {
    List<String> roles = List.copyOf(new TreeSet<>(operation.roles()));
    String role = Hostile.any(roles, random);
    Attack attack = new Attack(operation, ground.path(operation, null), ground.tokenOf(role));
    mutations.apply(attack, random);
    return attack;
  }

  private List<String> complaints(Attack attack) {
    long begin = System.nanoTime();
    try {
      Answer answer = wire.send(attack.bytes());
      statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
      List<String> complaints = Oracle.complaints(attack, answer);
      if (Duration.ofNanos(System.nanoTime() - begin).compareTo(PATIENCE) > 0) {
        complaints.add("took too long");
      }
      return complaints.isEmpty()
          ? complaints
          : List.of(complaints + " in answer " + answer.status() + " " + beginning(answer.body()));
    } catch (IOException silence) {
      return List.of("no answer: " + silence.getMessage());
    }
  }

  private static String beginning(String body) {
    return body.substring(0, Math.min(400, body.length()));
  }
}
