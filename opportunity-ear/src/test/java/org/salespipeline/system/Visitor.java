package org.salespipeline.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Somebody who reads pages with a browser that draws nothing: it keeps cookies, takes compressed
 * answers as they are sent, and fetches what a page names. Paths are relative to the start page.
 */
public final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:<script[^>]*\\ssrc=|<link(?=[^>]*rel=\"(?:stylesheet|icon)\")[^>]*\\shref=|<img[^>]*\\ssrc=)\"([^\"]+)\"");

  private static final Pattern BUTTON = Pattern.compile("\\bs:(?:\"|&quot;)([\\w:-]+)");
  private static final Pattern LINK = Pattern.compile("<a(?=\\s)[^>]*\\shref=\"([^\"#]+)\"");

  /** What a style sheet asks for; of several forms of one font only the first is taken. */
  private static final Pattern FONT =
      Pattern.compile("src:\\s*url\\([\"']?([^\"')]+\\.woff2[^\"')]*)");

  private final URI start;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  /** Somebody who is not signed in, at the start page with this address. */
  public Visitor(URI start) {
    this.start = start;
  }

  /** Signs in. */
  public Visitor signIn(String userName, String password) {
    String html = get("user/sign-in").text();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("form", "form");
    form.put("form:userName", userName);
    form.put("form:password", password);
    form.put("form:signIn", "");
    form.put("jakarta.faces.ViewState", found(VIEW_STATE, html));
    form.put("primefaces.nonce", found(NONCE, html));
    Page answer = post(found(ACTION, html).replace("&amp;", "&"), form);
    if (answer.status() != 302) {
      throw new IllegalStateException("Not signed in as " + userName + ": " + answer.status());
    }
    return this;
  }

  /** Fetches a page or a resource. */
  public Page get(String path) {
    return send(HttpRequest.newBuilder(start.resolve(path)).GET());
  }

  /**
   * Calls a command that the scripts of a page know by this name.
   *
   * @param page the page as it was fetched
   * @param parts what it is to draw anew
   */
  public Page command(Page page, String name, String parts, Map<String, String> parameters) {
    String source = found(command(name), page.text());
    return pressed(page, source, source, parts, parameters);
  }

  private static Pattern command(String name) {
    return Pattern.compile(name + "\\s*=\\s*function.*?\\bs:\"([^\"]+)\"");
  }

  /**
   * Presses a button, whether the page shows it or not: what it sends is no secret.
   *
   * @param page the page as it was fetched
   */
  public Page press(Page page, String button, Map<String, String> parameters) {
    return pressed(page, button, "@all", "@none", parameters);
  }

  private Page pressed(
      Page page, String source, String executed, String parts, Map<String, String> parameters) {
    Map<String, String> form = new LinkedHashMap<>(parameters);
    String owner = source.substring(0, source.indexOf(':'));
    form.put(owner, owner);
    form.put(source, source);
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", source);
    form.put("jakarta.faces.partial.execute", executed);
    form.put("jakarta.faces.partial.render", parts);
    form.put("jakarta.faces.ViewState", found(VIEW_STATE, page.text()));
    form.put("primefaces.nonce", found(NONCE, page.text()));
    return send(posted(page.address().toString(), form).header("Faces-Request", "partial/ajax"));
  }

  private Page post(String path, Map<String, String> form) {
    return send(posted(path, form));
  }

  private HttpRequest.Builder posted(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(start.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** Fetches a page with all that it names, as a browser does that has kept nothing. */
  public List<Page> load(String path) {
    Page document = get(path);
    Set<URI> wanted = new LinkedHashSet<>(document.named(NAMED));
    Map<URI, Page> fetched = new LinkedHashMap<>();
    fetched.put(start.resolve(path), document);
    for (URI each : wanted) {
      fetched.put(each, send(HttpRequest.newBuilder(each).GET()));
    }
    Set<URI> fonts =
        fetched.values().stream()
            .filter(page -> page.header("Content-Type").startsWith("text/css"))
            .flatMap(page -> page.named(FONT).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (URI each : fonts) {
      fetched.put(each, send(HttpRequest.newBuilder(each).GET()));
    }
    return List.copyOf(fetched.values());
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request.timeout(PATIENCE).header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());
      return new Page(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    if (!matcher.find()) {
      throw new IllegalStateException("Not in the page: " + pattern);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An answer, as it was sent. */
  public record Page(HttpResponse<byte[]> answer) {

    public URI address() {
      return answer.uri();
    }

    public int status() {
      return answer.statusCode();
    }

    /** How many bytes its content was on the wire. */
    public int size() {
      return answer.body().length;
    }

    /** The value of a header, or nothing. */
    public String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    /** What it says. */
    public String text() {
      if (!"gzip".equals(header("Content-Encoding"))) {
        return new String(answer.body(), StandardCharsets.UTF_8);
      }
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The buttons whose pressing the page sends by itself. */
    public Set<String> buttons() {
      return BUTTON
          .matcher(text())
          .results()
          .map(found -> found.group(1))
          .filter(each -> each.contains(":"))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where its links lead. */
    public Set<URI> links() {
      return new LinkedHashSet<>(named(LINK));
    }

    /** An address that begins with its question is of this very page, which Java does not know. */
    private URI resolved(String reference) {
      return address()
          .resolve(reference.startsWith("?") ? address().getPath() + reference : reference);
    }

    private List<URI> named(Pattern pattern) {
      return pattern
          .matcher(text())
          .results()
          .map(found -> resolved(found.group(1).replace("&amp;", "&")))
          .toList();
    }
  }
}
