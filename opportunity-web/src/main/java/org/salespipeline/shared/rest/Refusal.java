package org.salespipeline.shared.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.NotAllowed;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.limit.DatabaseTrouble;
import org.salespipeline.shared.limit.LimitError;
import org.salespipeline.shared.limit.RateLimited;
import org.salespipeline.shared.limit.TooBusy;
import org.salespipeline.shared.limit.TooSlow;
import org.salespipeline.shared.query.BadQuery;

/**
 * What a failure means to the caller: an HTTP status and the broken rules, most important first.
 *
 * @param retryAfter the seconds after which the same request may well succeed, or 0
 */
record Refusal(int status, List<Violation> violations, int retryAfter) {

  private static final int UNPROCESSABLE = 422;
  private static final Set<ErrorCode> EXISTENCE =
      Set.of(CommonError.RECORD_DUPLICATE, CommonError.RECORD_NOT_FOUND);

  /** The last column of a broken key and its value, which is what the caller has sent. */
  private static final Pattern KEY = Pattern.compile("(\\w+)(?:::text)?\\)+=\\((?:.*, )?(.*)\\) ");

  Refusal(int status, List<Violation> violations) {
    this(status, violations, 0);
  }

  private static Refusal of(StatusType status, ErrorCode code) {
    return new Refusal(status.getStatusCode(), List.of(Violation.of(null, code)));
  }

  private static Refusal later(ErrorCode code) {
    return new Refusal(
        Status.SERVICE_UNAVAILABLE.getStatusCode(),
        List.of(Violation.of(null, code)),
        DatabaseTrouble.PAUSE_SECONDS);
  }

  /** What the failure means, if it is one that callers are told of; looks through wrappers. */
  static Optional<Refusal> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(Refusal::known)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> known(Throwable failure) {
    if (failure instanceof RateLimited limited) {
      return Optional.of(
          new Refusal(
              Status.TOO_MANY_REQUESTS.getStatusCode(),
              limited.violations(),
              limited.retryAfter()));
    }
    if (failure instanceof TooBusy) {
      return Optional.of(later(LimitError.BUSY));
    }
    if (failure instanceof BusinessException refused) {
      return Optional.of(new Refusal(statusOf(refused), refused.violations()));
    }
    if (failure instanceof EJBAccessException) {
      return Optional.of(of(Status.FORBIDDEN, CommonError.AUTH_FORBIDDEN));
    }
    if (failure instanceof OptimisticLockException) {
      return Optional.of(of(Status.PRECONDITION_FAILED, CommonError.RECORD_CHANGED));
    }
    if (failure instanceof WebApplicationException web) {
      return ofStatus(web.getResponse().getStatusInfo().toEnum());
    }
    return failure instanceof SQLException sql
        ? DatabaseTrouble.of(sql).map(Refusal::later).or(() -> ofDatabase(sql))
        : Optional.empty();
  }

  /** Whether somebody else may have created or deleted in this moment what the failure is about. */
  static boolean isOfExistence(Throwable failure) {
    return of(failure)
        .map(refusal -> refusal.violations().get(0).code())
        .filter(code -> EXISTENCE.contains(code))
        .isPresent();
  }

  private static int statusOf(BusinessException refused) {
    if (refused instanceof RequestRefused request) {
      return request.status().getStatusCode();
    }
    if (refused instanceof TooSlow) {
      return Status.REQUEST_TIMEOUT.getStatusCode();
    }
    if (refused instanceof BadQuery) {
      return Status.BAD_REQUEST.getStatusCode();
    }
    if (refused instanceof NotFound) {
      return Status.NOT_FOUND.getStatusCode();
    }
    if (refused instanceof NotAllowed) {
      return Status.FORBIDDEN.getStatusCode();
    }
    if (refused instanceof RecordChanged) {
      return Status.PRECONDITION_FAILED.getStatusCode();
    }
    boolean conflict =
        refused instanceof Conflict || refused.code() == CommonError.RECORD_DUPLICATE;
    return conflict ? Status.CONFLICT.getStatusCode() : UNPROCESSABLE;
  }

  private static Optional<Refusal> ofStatus(Status status) {
    ErrorCode code =
        switch (status) {
          case BAD_REQUEST -> RestError.MALFORMED;
          case UNAUTHORIZED -> RestError.AUTH_REQUIRED;
          case FORBIDDEN -> CommonError.AUTH_FORBIDDEN;
          case NOT_FOUND -> CommonError.RECORD_NOT_FOUND;
          case METHOD_NOT_ALLOWED -> RestError.METHOD_NOT_ALLOWED;
          case NOT_ACCEPTABLE -> RestError.NOT_ACCEPTABLE;
          case UNSUPPORTED_MEDIA_TYPE -> RestError.UNSUPPORTED_MEDIA_TYPE;
          default -> null;
        };
    return Optional.ofNullable(code).map(known -> of(status, known));
  }

  /** What the database has the last word on, told by the standard's codes. */
  private static Optional<Refusal> ofDatabase(SQLException failure) {
    return switch (failure.getSQLState()) {
      case "23505" -> Optional.of(duplicate(failure));
      case "23503" -> Optional.of(of(Status.CONFLICT, CommonError.RECORD_IN_USE));
      // two changes that waited for each other, or one that the other has overtaken
      case "23P01", "40001", "40P01" ->
          Optional.of(of(Status.PRECONDITION_FAILED, CommonError.RECORD_CHANGED));
      // signs or dates that no column can hold
      case "22021", "22P05", "22007", "22008", "22003" ->
          Optional.of(of(Status.BAD_REQUEST, RestError.MALFORMED));
      default -> Optional.empty();
    };
  }

  /** Two callers created the same at the same instant; this is the second. */
  private static Refusal duplicate(SQLException failure) {
    Matcher key = KEY.matcher(String.valueOf(failure.getMessage()));
    Violation violation =
        key.find()
            ? Violation.of(property(key.group(1)), CommonError.RECORD_DUPLICATE, key.group(2))
            : Violation.of(null, CommonError.RECORD_DUPLICATE, "?");
    return new Refusal(Status.CONFLICT.getStatusCode(), List.of(violation));
  }

  private static String property(String column) {
    return switch (column) {
      case "user_name" -> "userName";
      case "external_id" -> "externalId";
      default -> column;
    };
  }
}
