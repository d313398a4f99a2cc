package org.salespipeline.search.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salespipeline.search.service.SearchGroup;
import org.salespipeline.search.service.SearchHit;
import org.salespipeline.search.service.SearchKind;
import org.salespipeline.search.service.SearchResults;
import org.salespipeline.shared.web.Messages;

/** Results in the words of the reader, with the addresses of cards and lists. */
final class ShownResults {

  /** Where the records of a kind are: the folder of their pages and the name of their keys. */
  private record Place(String folder, String key, boolean searchable) {}

  private static final Map<SearchKind, Place> PLACES =
      Map.of(
          SearchKind.OPPORTUNITY, new Place("opportunity", "number", true),
          SearchKind.CONTACT, new Place("contact", "number", true),
          SearchKind.SALESPERSON, new Place("salesperson", "code", true),
          SearchKind.SALES_CYCLE, new Place("salescycle", "code", false));

  private static final Map<SearchKind, String> STATES =
      Map.of(
          SearchKind.OPPORTUNITY, "enum.OpportunityStatus.",
          SearchKind.CONTACT, "enum.ContactType.");

  private final SearchResults results;
  private final Locale locale;
  private final String root;

  ShownResults(SearchResults results, Locale locale, HttpServletRequest request) {
    this.results = results;
    this.locale = locale;
    this.root = request.getContextPath() + "/";
  }

  /** How much was found, to be read out. */
  String summary() {
    return text("search.summary", results.shown());
  }

  /** What the reader should know of the whole; empty if nothing. */
  String note() {
    if (results.similarTo() != null) {
      return text("search.similar", results.words(), results.similarTo());
    }
    return results.groups().isEmpty() ? text("search.nothing", results.words()) : "";
  }

  List<JsonObject> groups() {
    return results.groups().stream().map(this::shown).toList();
  }

  private JsonObject shown(SearchGroup group) {
    JsonArrayBuilder hits = Json.createArrayBuilder();
    group.hits().forEach(hit -> hits.add(shown(hit)));
    JsonObjectBuilder shown =
        Json.createObjectBuilder().add("title", text(key("title", group))).add("hits", hits);
    if (group.goesOn()) {
      shown.add("all", all(group)).add("allHref", allHref(group));
    }
    return shown.build();
  }

  private String all(SearchGroup group) {
    return group.exact() ? text(key("all", group), group.total()) : text(key("all-many", group));
  }

  private static String key(String what, SearchGroup group) {
    return "search." + what + "." + group.kind().name();
  }

  private String allHref(SearchGroup group) {
    Place place = PLACES.get(group.kind());
    String words = results.similarTo() == null ? results.words() : results.similarTo();
    return root + place.folder() + "/list" + (place.searchable() ? "?q=" + encoded(words) : "");
  }

  private JsonObject shown(SearchHit hit) {
    Place place = PLACES.get(hit.kind());
    return Json.createObjectBuilder()
        .add("href", root + place.folder() + "/card?" + place.key() + "=" + encoded(hit.key()))
        .add("title", hit.title() == null ? hit.key() : hit.title())
        .add(
            "note",
            Stream.of(hit.key(), hit.note(), state(hit))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")))
        .build();
  }

  private String state(SearchHit hit) {
    String words = STATES.get(hit.kind());
    return words == null || hit.state() == null ? null : text(words + hit.state());
  }

  private String text(String key, Object... arguments) {
    return Messages.text(locale, key, arguments);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
