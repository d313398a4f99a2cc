package org.salespipeline.batch.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.salespipeline.idempotency.service.Outcome;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.RequestRefused;
import org.salespipeline.shared.service.TransactionService;

/**
 * Does the requests of one batch, one after the other. An atomicity group is one transaction; every
 * other request is what it would be alone.
 */
final class BatchRun {

  private static final String STREAM = "application/x-ndjson";

  /** Files come as forms, which cannot be a part of JSON. */
  private static final Set<String> TAKE_FORMS = Set.of("imports");

  private final Terms terms;
  private final Dispatch dispatch;
  private final TransactionService transactions;
  private final Earlier earlier = new Earlier();
  private final References references = new References(earlier);
  private String stoppedBy;
  private long bytes;

  BatchRun(Terms terms, Dispatch dispatch, TransactionService transactions) {
    this.terms = terms;
    this.dispatch = dispatch;
    this.transactions = transactions;
  }

  /** The answers, in the order of the requests. */
  List<InnerAnswer> answers(List<BatchRequest> requests) {
    List<InnerAnswer> answers = new ArrayList<>();
    while (answers.size() < requests.size()) {
      List<BatchRequest> unit = unit(requests, answers.size());
      List<InnerAnswer> answered = answered(unit);
      boolean failed = answered.stream().anyMatch(InnerAnswer::isFailure);
      if (failed && stoppedBy == null && !terms.continueOnError()) {
        stoppedBy = name(unit);
      }
      answers.addAll(answered);
    }
    return answers;
  }

  /** The requests from there on that succeed or fail together. */
  private static List<BatchRequest> unit(List<BatchRequest> requests, int from) {
    String group = requests.get(from).group();
    int to = from + 1;
    while (group != null && to < requests.size() && group.equals(requests.get(to).group())) {
      to++;
    }
    return requests.subList(from, to);
  }

  private static String name(List<BatchRequest> unit) {
    BatchRequest first = unit.get(0);
    return first.group() == null ? first.id() : first.group();
  }

  private List<InnerAnswer> answered(List<BatchRequest> unit) {
    if (stoppedBy != null) {
      return refused(unit, NotCarriedOut.dependingOn(stoppedBy));
    }
    return isRepeatable(unit) ? once(unit) : done(unit);
  }

  private List<InnerAnswer> done(List<BatchRequest> unit) {
    return isFramed(unit.get(0)) ? together(unit) : List.of(answer(unit.get(0)));
  }

  /** Reading may be done again. */
  private boolean isRepeatable(List<BatchRequest> unit) {
    return terms.repetition() != null
        && unit.stream().anyMatch(request -> !request.method().equals("GET"));
  }

  private List<InnerAnswer> once(List<BatchRequest> unit) {
    List<InnerAnswer> answers;
    try {
      Outcome outcome =
          terms
              .repetition()
              .once(name(unit), () -> KeptUnit.written(done(unit), dispatch.hasShownSecret()));
      answers = KeptUnit.read(outcome.answer());
      if (outcome.replayed()) {
        replayed(unit, answers);
      }
    } catch (RuntimeException refused) {
      answers = refused(unit, refused);
    }
    change(unit, answers);
    return answers;
  }

  private void replayed(List<BatchRequest> unit, List<InnerAnswer> answers) {
    for (int i = 0; i < unit.size(); i++) {
      earlier.add(unit.get(i), address(unit.get(i)), answers.get(i));
    }
  }

  private String address(BatchRequest request) {
    try {
      return InnerAddress.of(references.url(request.url()), terms.root()).relative();
    } catch (RequestRefused nowhere) {
      return request.url();
    }
  }

  private boolean isFramed(BatchRequest request) {
    return request.group() != null || terms.dryRun();
  }

  private List<InnerAnswer> together(List<BatchRequest> unit) {
    List<InnerAnswer> answers = new ArrayList<>();
    List<InnerAnswer> outcome;
    try {
      framed(() -> allOf(unit, answers));
      outcome = answers;
    } catch (UnitFailed failed) {
      outcome = rolledBack(unit, answers.size() - 1, answers.get(answers.size() - 1));
    } catch (RuntimeException refusedInTheEnd) {
      outcome = refused(unit, refusedInTheEnd);
    }
    change(unit, outcome);
    return outcome;
  }

  private void change(List<BatchRequest> unit, List<InnerAnswer> answers) {
    for (int i = 0; i < unit.size(); i++) {
      earlier.change(unit.get(i), answers.get(i));
    }
  }

  private void framed(Supplier<Void> work) {
    if (terms.dryRun()) {
      transactions.undone(work);
    } else {
      transactions.inOne(work);
    }
  }

  private Void allOf(List<BatchRequest> unit, List<InnerAnswer> answers) {
    for (BatchRequest request : unit) {
      InnerAnswer answer = answer(request);
      answers.add(answer);
      if (answer.isFailure()) {
        throw new UnitFailed(NotCarriedOut.togetherWith(request.id()));
      }
      transactions.letGo();
    }
    transactions.check();
    return null;
  }

  private List<InnerAnswer> rolledBack(List<BatchRequest> unit, int failed, InnerAnswer failure) {
    RequestRefused reason = NotCarriedOut.togetherWith(unit.get(failed).id());
    List<InnerAnswer> answers = new ArrayList<>();
    for (int i = 0; i < unit.size(); i++) {
      answers.add(i == failed ? failure : refused(unit.get(i), reason));
    }
    return answers;
  }

  private InnerAnswer answer(BatchRequest request) {
    String url = request.url();
    InnerAnswer answer;
    try {
      request.dependsOn().forEach(earlier::mustHaveSucceeded);
      InnerCall call = call(request);
      url = call.address().relative();
      answer = dispatch.send(call, isFramed(request) || terms.repetition() != null);
    } catch (RuntimeException failure) {
      answer = refused(request, failure);
    }
    bytes += answer.body().length();
    earlier.add(request, url, answer);
    return answer;
  }

  private InnerCall call(BatchRequest request) {
    InnerAddress address = InnerAddress.of(references.url(request.url()), terms.root());
    if (TAKE_FORMS.contains(address.relative()) && request.method().equals("POST")
        || address.has(Exchange.DRY_RUN) && isFramed(request)) {
      throw RequestRefused.because(Status.BAD_REQUEST, "url", BatchError.UNSUPPORTED);
    }
    if (request.headers().getOrDefault(HttpHeaders.ACCEPT, "").contains(STREAM)) {
      throw RequestRefused.because(Status.BAD_REQUEST, "headers.Accept", BatchError.UNSUPPORTED);
    }
    if (bytes > terms.bytesOfAnswers()) {
      throw RequestRefused.because(
          Status.REQUEST_ENTITY_TOO_LARGE,
          null,
          BatchError.ANSWERS_TOO_LARGE,
          terms.bytesOfAnswers());
    }
    return new InnerCall(
        request.method(),
        address,
        references.headers(request.headers()),
        request.body() == null ? "" : references.body(request.body()).toString());
  }

  /** One failure of all of them is noted once. */
  private List<InnerAnswer> refused(List<BatchRequest> unit, RuntimeException failure) {
    Map<String, InnerAnswer> byLanguage = new HashMap<>();
    return unit.stream()
        .map(this::language)
        .map(language -> byLanguage.computeIfAbsent(language, any -> refused(any, failure)))
        .toList();
  }

  private InnerAnswer refused(BatchRequest request, RuntimeException failure) {
    return refused(language(request), failure);
  }

  private InnerAnswer refused(String language, RuntimeException failure) {
    return InnerAnswer.refused(failure, language, terms.root().getRawPath() + "$batch");
  }

  private String language(BatchRequest request) {
    String wish =
        request.headers().getOrDefault(HttpHeaders.ACCEPT_LANGUAGE, terms.acceptLanguage());
    return wish == null ? "" : wish;
  }
}
