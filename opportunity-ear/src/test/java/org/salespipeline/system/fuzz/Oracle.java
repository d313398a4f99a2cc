package org.salespipeline.system.fuzz;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.salespipeline.system.Answer;

/** What every answer must look like, whatever was asked. */
final class Oracle {

  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
  private static final Pattern SQL =
      Pattern.compile("(?is)\\b(select|update|insert) .{1,200} (from|set|into) ");

  /** What no answer tells of the inside. */
  private static final List<String> INSIDE =
      List.of(
          "org.salespipeline",
          "java.lang",
          "java.util",
          "jakarta.",
          "exception",
          "\tat ",
          "postgres",
          "payara",
          "glassfish",
          "grizzly",
          "jersey",
          "eclipselink",
          "/src/",
          "/tmp/",
          ".java:");

  /** What a server of its own may answer where a request is none, or not one of ours. */
  private static final Set<Integer> OF_THE_SERVER =
      Set.of(400, 404, 405, 408, 413, 414, 417, 431, 505);

  private Oracle() {}

  /** What is wrong with the answer; nothing, if all is well. */
  static List<String> complaints(Attack attack, Answer answer) {
    List<String> complaints = new ArrayList<>();
    int status = answer.status();
    if (status >= FIRST_FAILURE && !(status == 505 && attack.endsBeforeUs())) {
      complaints.add("a failure of ours");
    }
    if (attack.goesElsewhere() && isPage(answer)) {
      return complaints;
    }
    String told = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
    INSIDE.stream()
        .filter(told::contains)
        .forEach(word -> complaints.add("tells of the inside: " + word));
    if (SQL.matcher(answer.body()).find()) {
      complaints.add("tells SQL");
    }
    if (answer.headers().firstValue("X-Content-Type-Options").isEmpty()) {
      ofTheServer(attack, answer, complaints);
      return complaints;
    }
    for (String header : List.of("Server", "X-Powered-By", "X-Injected")) {
      if (answer.headers().firstValue(header).isPresent()) {
        complaints.add("has a header " + header);
      }
    }
    if (attack.mustFail() && status < FIRST_REFUSAL) {
      complaints.add("was let in");
    }
    if (attack.leavesATrace(status)) {
      complaints.add("was let in and not only tried");
    }
    if (!attack.deservesExactly(status) && attack.mustFail()) {
      complaints.add("has the wrong status");
    }
    if (!attack.goesElsewhere() && !attack.operation.statuses().contains(status)) {
      complaints.add("has a status that is not in the description");
    }
    if (answer.header("RateLimit-Limit").isEmpty() || answer.header("RateLimit-Reset").isEmpty()) {
      complaints.add("does not tell of rate limits");
    }
    if (status >= FIRST_REFUSAL && !attack.method.equals("HEAD")) {
      problem(answer, complaints);
    }
    return complaints;
  }

  /** Pages, and the way to them; an address with dots in it may lead there. */
  private static boolean isPage(Answer answer) {
    return answer.status() == 302 || answer.header("Content-Type").contains("xhtml");
  }

  /** It answers some requests itself; with nothing but a status. */
  private static void ofTheServer(Attack attack, Answer answer, List<String> complaints) {
    if (!attack.endsBeforeUs()) {
      complaints.add("was answered by the server");
    }
    // Payara answers an address that it cannot take apart with an empty 200 and goes no further
    boolean notTakenApart = answer.status() == 200 && attack.goesElsewhere();
    if (!OF_THE_SERVER.contains(answer.status()) && !notTakenApart) {
      complaints.add("has a status that the server should not give");
    }
    if (!answer.body().isEmpty()) {
      complaints.add("has a page of the server");
    }
  }

  private static void problem(Answer answer, List<String> complaints) {
    if (!answer.header("Content-Type").startsWith("application/problem+json")) {
      complaints.add("is no problem: " + answer.header("Content-Type"));
      return;
    }
    try {
      JsonObject problem = answer.json();
      String code = problem.getString("code");
      boolean whole =
          CODE.matcher(code).matches()
              && problem.getString("type").equals("urn:opportunity:problem:" + code)
              && problem.getInt("status") == answer.status()
              && !problem.getString("title").isBlank()
              && !problem.getString("detail").isBlank()
              && problem.get("violations").getValueType() == JsonValue.ValueType.ARRAY;
      if (!whole) {
        complaints.add("is not a whole problem");
      }
    } catch (JsonException | ClassCastException | NullPointerException unreadable) {
      complaints.add("is a problem that cannot be read: " + unreadable.getMessage());
    }
    int status = answer.status();
    needs(answer, status == 401, "WWW-Authenticate", complaints);
    needs(answer, status == 405, "Allow", complaints);
    needs(answer, status == 429 || status == 503, "Retry-After", complaints);
  }

  private static void needs(Answer answer, boolean needed, String header, List<String> complaints) {
    if (needed && answer.header(header).isEmpty()) {
      complaints.add("lacks " + header);
    }
  }
}
