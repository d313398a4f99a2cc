package org.salespipeline.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests that are not answered yet: the one that is worked on, and those that it is a part
 * of.
 */
@RequestScoped
class OpenRequests {

  private final Deque<ContainerRequestContext> requests = new ArrayDeque<>();

  void begin(ContainerRequestContext arrived) {
    requests.push(arrived);
  }

  void end(ContainerRequestContext answered) {
    requests.remove(answered);
  }

  ContainerRequestContext current() {
    return requests.element();
  }
}
