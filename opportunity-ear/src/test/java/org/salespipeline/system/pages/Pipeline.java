package org.salespipeline.system.pages;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.salespipeline.system.Answer;
import org.salespipeline.system.ApiClient;
import org.salespipeline.system.PipelineSystem;

/** What a test needs to be there before somebody opens the browser, made over the API. */
final class Pipeline {

  private final ApiClient api;
  private final String mark;

  /**
   * @param mark a few capital letters that keep the records of one test apart from all others
   */
  Pipeline(PipelineSystem system, String mark) {
    this.api = system.administrator();
    this.mark = mark;
  }

  /** A cycle with three stages, none of which may be skipped, and the people to work with it. */
  Pipeline withCycle() {
    create("salesCycles", json().add("code", mark).add("description", mark + " cycle"));
    stage(1, "Request", 10, 20);
    stage(2, "Visit", 50, 60);
    stage(3, "Offer", 80, 80);
    create("salespeople", json().add("code", mark).add("displayName", mark + " Seller"));
    create(
        "closeOpportunityCodes",
        json().add("code", mark).add("description", "Price").add("type", "Lost"));
    return this;
  }

  private void stage(int number, String description, int completed, int chances) {
    create(
        "salesCycles/" + mark + "/stages",
        json()
            .add("stage", number)
            .add("description", description)
            .add("completedPrc", completed)
            .add("chancesOfSuccessPrc", chances)
            .add("dateFormula", "1M"));
  }

  /** A company of this name; returns its number. */
  String company(String name) {
    return create("contacts", json().add("type", "Company").add("displayName", name))
        .json()
        .getString("number");
  }

  /** An opportunity on the first stage, worth 10,000; returns its number. */
  String opportunity(String description, String contact) {
    return create(
            "opportunities",
            json()
                .add("description", description)
                .add("contactNumber", contact)
                .add("salespersonCode", mark)
                .add("salesCycleCode", mark)
                .add("activateFirstStage", true)
                .add("estimatedValue", 10000))
        .json()
        .getString("number");
  }

  private Answer create(String collection, JsonObjectBuilder record) {
    Answer answer = api.post(collection, record.build().toString());
    if (answer.status() != 201) {
      throw new IllegalStateException(collection + ": " + answer);
    }
    return answer;
  }

  private static JsonObjectBuilder json() {
    return Json.createObjectBuilder();
  }
}
