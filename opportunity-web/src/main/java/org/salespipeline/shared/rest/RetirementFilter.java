package org.salespipeline.shared.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Tells callers of an operation that will go, with every answer: since when ({@code Deprecation},
 * RFC 9745), until when ({@code Sunset}, RFC 8594), and where to read what to use instead.
 */
@Provider
@Dependent
public class RetirementFilter implements ContainerResponseFilter {

  /** As RFC 9110 wants it: the day always with two digits. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // none was found where the request was refused before
    Method method = resource.getResourceMethod();
    Retiring retiring = method == null ? null : method.getAnnotation(Retiring.class);
    if (retiring != null) {
      announce(retiring, response.getHeaders());
      // the page of the API lies above the base of this version
      String page = request.getUriInfo().getBaseUri().resolve("../../api").getPath();
      response.getHeaders().add("Link", "<" + page + ">; rel=\"deprecation\"; type=\"text/html\"");
    }
  }

  static void announce(Retiring retiring, MultivaluedMap<String, Object> headers) {
    headers.putSingle("Deprecation", "@" + begin(retiring.since()).toEpochSecond());
    headers.putSingle("Sunset", HTTP_DATE.format(begin(retiring.until())));
  }

  private static ZonedDateTime begin(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
  }
}
