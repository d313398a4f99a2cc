package org.salespipeline.search.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.salespipeline.search.service.SearchQueries;
import org.salespipeline.shared.faces.PageLocale;

/**
 * What the search box shows below itself, for those who are signed in to the pages. No part of the
 * API: it says everything in the words of the page.
 */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SearchQueries search;
  @Inject private transient PageLocale locale;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    ShownResults shown =
        new ShownResults(search.find(request.getParameter("q")), locale.get(), request);
    JsonArrayBuilder groups = Json.createArrayBuilder();
    shown.groups().forEach(groups::add);
    JsonObject answer =
        Json.createObjectBuilder()
            .add("summary", shown.summary())
            .add("note", shown.note())
            .add("groups", groups)
            .build();
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(answer.toString());
  }
}
