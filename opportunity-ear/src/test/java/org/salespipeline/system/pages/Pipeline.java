package org.salespipeline.system.pages;

import org.salespipeline.client.Move;
import org.salespipeline.client.PartnerClient;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

/** What a test needs to be there before somebody opens the browser, made over the API. */
final class Pipeline {

  /** What is needed of a record that is only made. */
  public record Made(String code) {}

  private final PartnerClient client;
  private final String mark;

  /**
   * @param mark a few capital letters that keep the records of one test apart from all others
   */
  Pipeline(PipelineSystem system, String mark) {
    this.client = system.client();
    this.mark = mark;
  }

  /** A cycle with three stages, none of which may be skipped, and the people to work with it. */
  Pipeline withCycle() {
    create("salesCycles", Values.of("code", mark).with("description", mark + " cycle"));
    stage(1, "Request", 10, 20);
    stage(2, "Visit", 50, 60);
    stage(3, "Offer", 80, 80);
    create("salespeople", Values.of("code", mark).with("displayName", mark + " Seller"));
    create(
        "closeOpportunityCodes",
        Values.of("code", mark).with("description", "Price").with("type", "Lost"));
    return this;
  }

  private void stage(int number, String description, int completed, int chances) {
    create(
        "salesCycles/" + mark + "/stages",
        Values.of("stage", number)
            .with("description", description)
            .with("completedPrc", completed)
            .with("chancesOfSuccessPrc", chances)
            .with("dateFormula", "1M"));
  }

  /** A company of this name; returns its number. */
  String company(String name) {
    return client
        .contacts()
        .create(Values.of("type", "Company").with("displayName", name))
        .value()
        .number();
  }

  /** A person of this name in a company; returns the number. */
  String person(String name, String company) {
    return client
        .contacts()
        .create(
            Values.of("type", "Person").with("displayName", name).with("companyNumber", company))
        .value()
        .number();
  }

  /** An opportunity on the first stage, worth 10,000; returns its number. */
  String opportunity(String description, String contact) {
    return opportunity(description, contact, 10_000);
  }

  /** An opportunity on the first stage; returns its number. */
  String opportunity(String description, String contact, long estimatedValue) {
    return client
        .opportunities()
        .create(
            draft(description, contact)
                .with("activateFirstStage", true)
                .with("estimatedValue", estimatedValue))
        .value()
        .number();
  }

  /** An opportunity that has not been started; returns its number. */
  String notStarted(String description, String contact) {
    return client.opportunities().create(draft(description, contact)).value().number();
  }

  private Values draft(String description, String contact) {
    return Values.of("description", description)
        .with("contactNumber", contact)
        .with("salespersonCode", mark)
        .with("salesCycleCode", mark);
  }

  /** Changes an opportunity, as somebody else would. */
  void change(String opportunity, Values values) {
    client
        .opportunities()
        .change(opportunity, values, client.opportunities().get(opportunity).etag());
  }

  /** Takes an opportunity to its next stage, as somebody else would. */
  void moveOn(String opportunity) {
    client.opportunities().move(opportunity, Move.next());
  }

  /** Comments on an opportunity. */
  void comment(String opportunity, String text) {
    create("opportunities/" + opportunity + "/comments", Values.of("comment", text));
  }

  /** Closes an opportunity as lost. */
  void lose(String opportunity) {
    client.opportunities().move(opportunity, Move.lost(mark));
  }

  /** An opportunity on the first stage, which nobody has estimated; returns its number. */
  String unestimated(String description, String contact) {
    String number = notStarted(description, contact);
    move(number, "First");
    return number;
  }

  /** Moves an opportunity as somebody else. */
  void move(String number, String action) {
    create("opportunities/" + number + "/entries", Values.of("action", action));
  }

  private void create(String collection, Values values) {
    client.records(collection, Made.class).create(values);
  }
}
