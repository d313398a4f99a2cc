package org.salespipeline.batch.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.salespipeline.idempotency.service.IdempotencyService;
import org.salespipeline.idempotency.web.IdempotencyFilter;
import org.salespipeline.shared.limit.RateLimits;
import org.salespipeline.shared.rest.Exchange;
import org.salespipeline.shared.rest.JsonText;
import org.salespipeline.shared.service.TransactionService;

/**
 * Several requests in one call (OData 4.01 JSON format 19). Whoever may call may send a batch; each
 * request in it asks for its own roles.
 */
@Path("$batch")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

  @Inject private Exchange exchange;
  @Inject private BatchLimits limits;
  @Inject private RateLimits rates;
  @Inject private RequestState state;
  @Inject private TransactionService transactions;
  @Inject private IdempotencyService idempotency;

  /** Does what the batch asks for; how each request went stands in its own answer. */
  @POST
  public Response run(
      @Context HttpServletRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
    JsonObject batch = exchange.document(limits.bytes());
    List<BatchRequest> requests = BatchReader.read(batch, limits.requests());
    boolean dryRun = exchange.flag(Exchange.DRY_RUN);
    Optional<Boolean> wish = Preferences.continueOnError(headers.getRequestHeader("Prefer"));
    BatchFilter.Kept kept = BatchFilter.kept(request);
    if (requests.size() > 1) {
      // the first came with the call itself
      rates.contains(kept.request(), kept.response(), requests.size() - 1);
    }
    Repetition repetition =
        dryRun || headers.getHeaderString(IdempotencyFilter.KEY) == null
            ? null
            : new Repetition(
                idempotency,
                kept.request(),
                IdempotencyFilter.key(kept.request()),
                batch.toString());
    Terms terms =
        new Terms(
            uri.getBaseUri(),
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
            wish.orElse(true),
            dryRun,
            repetition,
            limits.bytesOfAnswers());
    BatchRun run = new BatchRun(terms, new Dispatch(kept, state), transactions);
    ResponseBuilder answer =
        Response.ok(text(requests, run.answers(requests)))
            .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    wish.ifPresent(said -> answer.header("Preference-Applied", Preferences.applied(said)));
    if (dryRun) {
      answer.header(Exchange.DRY_RUN_HEADER, true);
    }
    if (repetition != null && repetition.isReplayed()) {
      answer.header(IdempotencyFilter.REPLAYED, true);
    }
    return answer.build();
  }

  private static String text(List<BatchRequest> requests, List<InnerAnswer> answers) {
    StringBuilder text = new StringBuilder("{\"responses\":[");
    for (int i = 0; i < answers.size(); i++) {
      BatchRequest request = requests.get(i);
      InnerAnswer answer = answers.get(i);
      text.append(i == 0 ? "{\"id\":" : ",{\"id\":").append(JsonText.of(request.id()));
      if (request.group() != null) {
        text.append(",\"atomicityGroup\":").append(JsonText.of(request.group()));
      }
      text.append(",\"status\":").append(answer.status());
      text.append(",\"headers\":").append(JsonText.of(answer.headers()));
      text.append(",\"body\":").append(answer.body().isEmpty() ? "null" : answer.body());
      text.append('}');
    }
    return text.append("]}").toString();
  }
}
