package org.salespipeline.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The partner API, version 1. */
@ApplicationPath("/api/v1")
@ApplicationScoped
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    // Where the server would describe the API itself, the OpenAPI document says it better.
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
