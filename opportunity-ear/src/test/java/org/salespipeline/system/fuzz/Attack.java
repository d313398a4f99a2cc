package org.salespipeline.system.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One request, at first as it should be and then changed. Knows what it deserves: the statuses that
 * fit what was done to it, and whether the server may answer it before the product sees it.
 */
final class Attack {

  private static final int LONGEST_SHOWN = 3_000;

  /** A whole form, without the file that is wanted. */
  private static final String FORM =
      "--x\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n{}\r\n--x--\r\n";

  final Operation operation;
  String method;
  String path;
  final List<String> query = new ArrayList<>();
  final List<String[]> headers = new ArrayList<>();
  byte[] body = {};

  private final List<String> done = new ArrayList<>();
  private final Set<Integer> deserved = new TreeSet<>();
  private boolean certain;
  private boolean elsewhere;
  private boolean beforeUs;

  Attack(Operation operation, String path, String token) {
    this.operation = operation;
    this.method = operation.method();
    this.path = path;
    header("Host", "localhost");
    header("Accept", "application/json");
    header("Authorization", "Bearer " + token);
    if (operation.takesJson()) {
      header("Content-Type", "application/json");
      body = operation.example().toString().getBytes(StandardCharsets.UTF_8);
    }
    if (operation.takesForm()) {
      header("Content-Type", "multipart/form-data; boundary=x");
      body = FORM.getBytes(StandardCharsets.UTF_8);
    }
    if (operation.parameters().contains("If-Match") && !method.equals("POST")) {
      header("If-Match", "*");
    }
  }

  /** Replaces a header, or adds it. */
  void header(String name, String value) {
    without(name);
    headers.add(new String[] {name, value});
  }

  void without(String name) {
    headers.removeIf(header -> header[0].equalsIgnoreCase(name));
  }

  boolean has(String name) {
    return headers.stream().anyMatch(header -> header[0].equalsIgnoreCase(name));
  }

  /** Notes what was done, and the only statuses that may follow. */
  void deserves(String what, int... statuses) {
    done.add(what);
    certain = true;
    for (int status : statuses) {
      deserved.add(status);
    }
  }

  /** Notes what was done, which the operation may take or refuse. */
  void mayPass(String what) {
    done.add(what);
  }

  /** The server may refuse this before the product sees it. */
  void mayEndBeforeUs() {
    beforeUs = true;
  }

  /** Another operation, or none, may be what is called now. */
  void mayGoElsewhere() {
    elsewhere = true;
  }

  /** So that what is let in leaves nothing behind. */
  void onlyTry() {
    if (!method.equals("GET") && query.stream().noneMatch(option -> option.startsWith("dryRun"))) {
      query.add("dryRun=true");
    }
  }

  /** Whether something may have been written by what was meant to be refused, or only tried. */
  boolean leavesATrace(int status) {
    boolean reads = List.of("GET", "HEAD", "OPTIONS").contains(method);
    return !reads && status < 400 && !query.contains("dryRun=true");
  }

  boolean mustFail() {
    return certain;
  }

  /** Whether nothing but one certain flaw decides about the status. */
  boolean deservesExactly(int status) {
    boolean nothingThere = status == 404 && operation.path().startsWith("/imports/");
    return done.size() > 1 || elsewhere || nothingThere || deserved.contains(status);
  }

  boolean goesElsewhere() {
    return elsewhere;
  }

  /** A header may hold ASCII only; a server may refuse others itself. */
  boolean endsBeforeUs() {
    return beforeUs
        || headers.stream().anyMatch(header -> header[1].chars().anyMatch(c -> c > '~'));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String options = query.isEmpty() ? "" : "?" + String.join("&", query);
    StringBuilder head =
        new StringBuilder(
            "%s /opportunity/api/v1%s%s HTTP/1.1\r\n".formatted(method, path, options));
    headers.forEach(header -> head.append(header[0] + ": " + header[1] + "\r\n"));
    if (!has("Content-Length") && !has("Transfer-Encoding") && body.length > 0) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** The flaws, and the request as it is sent, with what cannot be shown as escapes. */
  @Override
  public String toString() {
    String text = new String(bytes(), StandardCharsets.ISO_8859_1);
    String shown =
        text.replaceAll("Bearer \\S{8}\\S+", "Bearer ...")
            .chars()
            .limit(LONGEST_SHOWN)
            .mapToObj(
                c ->
                    c == '\n' || c >= ' ' && c <= '~'
                        ? String.valueOf((char) c)
                        : c == '\r' ? "" : "\\x%02x".formatted(c))
            .collect(Collectors.joining());
    return done + " on " + operation + "\n" + shown;
  }
}
