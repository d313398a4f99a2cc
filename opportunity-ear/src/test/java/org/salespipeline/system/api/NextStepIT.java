package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.encoded;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;

@DisplayName("The next step, and what a stage advises")
class NextStepIT {

  private final Partner partner = Partner.administrator();

  @Test
  void isSaidChangedFoundAndEndsWithTheOpportunity() {
    String cycle = partner.cycle("Multiply");
    String address =
        "opportunities/"
            + partner
                .created(
                    "opportunities",
                    Partner.object("contactNumber", partner.company(partner.salesperson()))
                        .add("salesCycleCode", cycle)
                        .add("activateFirstStage", true)
                        .add("estimatedValue", 1000)
                        .add("nextStep", " Call back ")
                        .add("nextStepDate", "2026-03-01")
                        .build()
                        .toString())
                .json()
                .getString("number");
    Answer read = partner.get(address);
    assertThat(read.json().getString("nextStep")).isEqualTo("Call back");
    assertThat(read.json().getString("nextStepDate")).isEqualTo("2026-03-01");
    assertThat(read.json().getString("dateOfChange"))
        .isEqualTo(read.json().getString("creationDate"));

    assertThat(found(cycle, "nextStepDate lt 2026-03-02 and contains(nextStep,'Call')")).isOne();
    assertThat(found(cycle, "nextStep eq null")).isZero();

    assertRefused(
        partner.patch(address, "{\"nextStep\": null}", read.etag()),
        422,
        "field.required",
        "nextStep");
    Answer changed =
        partner.patch(
            address, "{\"nextStep\": \"Send offer\", \"nextStepDate\": null}", read.etag());
    assertThat(changed.json().getString("nextStep")).isEqualTo("Send offer");

    String number = changed.json().getString("number");
    partner.created(
        Partner.entries(number),
        move("Lost").add("closeOpportunityCode", partner.closeCode("Lost")).build().toString());
    Answer closed = partner.get(address);
    assertThat(closed.json().isNull("nextStep")).isTrue();
    assertRefused(
        partner.patch(address, "{\"nextStep\": \"Again\"}", closed.etag()),
        422,
        "opportunity.closed",
        "nextStep");
  }

  private int found(String cycle, String filter) {
    String ofCycle = "salesCycleCode eq '" + cycle + "' and " + filter;
    return partner.read("opportunities?$filter=" + encoded(ofCycle)).getJsonArray("value").size();
  }

  @Test
  void isGuidedByTheStage() {
    String address = "salesCycles/" + partner.cycle("Multiply") + "/stages/2";
    Answer before = partner.get(address);
    assertThat(before.json().isNull("guidance")).isTrue();
    assertRefused(
        partner.patch(address, "{\"stallThresholdDays\": 0}", before.etag()),
        422,
        "field.out-of-range",
        "stallThresholdDays");
    JsonObject changed =
        partner
            .patch(
                address,
                "{\"guidance\": \"Who decides?\\nBy when?\", \"stallThresholdDays\": 14}",
                before.etag())
            .json();
    assertThat(changed.getString("guidance")).isEqualTo("Who decides?\nBy when?");
    assertThat(changed.getInt("stallThresholdDays")).isEqualTo(14);
  }
}
