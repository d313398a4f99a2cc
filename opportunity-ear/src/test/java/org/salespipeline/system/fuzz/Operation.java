package org.salespipeline.system.fuzz;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * One operation as the description has it.
 *
 * @param path the path with its parameters in braces
 * @param methods all methods of the path
 * @param parameters the names of what it takes in the query and in headers
 * @param roles who may call it
 * @param example the example of its body, or null if it takes no JSON
 * @param takesForm whether its body is a form of several parts
 * @param properties the properties that its body may have
 * @param statuses the statuses that it may answer
 */
record Operation(
    String method,
    String path,
    Set<String> methods,
    Set<String> parameters,
    Set<String> roles,
    JsonObject example,
    boolean takesForm,
    List<String> properties,
    Set<Integer> statuses) {

  boolean reads() {
    return method.equals("GET");
  }

  boolean takesJson() {
    return example != null;
  }

  boolean isList() {
    return parameters.contains("$top");
  }

  boolean canBeTried() {
    return parameters.contains("dryRun") && takesJson() || method.equals("DELETE");
  }

  boolean hasKey() {
    return path.contains("{");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
