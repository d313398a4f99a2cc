package org.salespipeline.shared.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The description of the API, beside the API itself: servers that know OpenAPI offer the same
 * document at an address of their own, others do not.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Where the document lies, and where servers look for it. */
  static final String DOCUMENT = "/META-INF/openapi.json";

  private static final String USUAL_SERVER = "\"/opportunity/api/v1\"";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream stream = OpenApiServlet.class.getResourceAsStream(DOCUMENT)) {
      String document = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      response.setContentType("application/json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      // an operator may have chosen another context root
      String server = "\"" + request.getContextPath() + "/api/v1\"";
      response.getWriter().write(document.replace(USUAL_SERVER, server));
    }
  }
}
