package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Refusals.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;

@DisplayName("Versions")
class VersionsIT {

  private final Partner partner = Partner.administrator();

  @Test
  void areAskedForByIfMatchWhenSomethingIsChangedOrDeleted() {
    String address = "salespeople/" + partner.salesperson();
    Answer first = partner.get(address);
    assertThat(first.etag()).matches("\"\\d+-[0-9a-f]+\"");

    assertRefused(partner.patch(address, "{\"displayName\": \"B\"}"), 428, "precondition.required");
    assertRefused(partner.delete(address), 428, "precondition.required");
    Answer second = partner.patch(address, "{\"displayName\": \"B\"}", first.etag());
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.etag()).isNotEqualTo(first.etag()).isEqualTo(partner.get(address).etag());

    Answer stale = partner.patch(address, "{\"displayName\": \"C\"}", first.etag());
    assertRefused(stale, 412, "record.changed");
    assertThat(stale.etag()).as("what is there now").isEqualTo(second.etag());
    assertRefused(partner.delete(address, first.etag()), 412, "record.changed");
    assertRefused(partner.delete(address, "W/" + second.etag()), 412, "record.changed");
    assertRefused(partner.delete(address, "nonsense"), 412, "record.changed");
    assertThat(partner.read(address).getString("displayName")).isEqualTo("B");

    String several = first.etag() + ", " + second.etag();
    assertThat(partner.patch(address, "{\"displayName\": \"C\"}", several).status()).isEqualTo(200);
    assertThat(partner.delete(address, "*").status()).isEqualTo(204);
    assertThat(partner.get(address).status()).isEqualTo(404);
  }

  @Test
  void tellAReaderThatNothingIsNew() {
    String cycle = partner.cycle("Multiply");
    String address = "salesCycles/" + cycle;
    String etag = partner.get(address).etag();
    Answer same = partner.send(partner.request(address).header("If-None-Match", etag).GET());
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.etag()).isEqualTo(etag);

    partner.startedOpportunity(cycle, 100);
    Answer other = partner.send(partner.request(address).header("If-None-Match", etag).GET());
    assertThat(other.status()).as("computed figures are new").isEqualTo(200);
    assertThat(partner.patch(address, "{\"description\": \"New\"}", etag).status())
        .as("and yet the record itself is as the caller has seen it")
        .isEqualTo(200);
  }

  @Test
  void keepAReaderFromAnotherVersionThanWanted() {
    String address = "contacts/" + partner.company(partner.salesperson());
    String etag = partner.get(address).etag();
    assertThat(partner.with("If-Match", etag).get(address).status()).isEqualTo(200);
    assertThat(partner.with("If-Match", "*").get(address + "?$select=number").status())
        .isEqualTo(200);

    String now = partner.patch(address, "{\"city\": \"Bern\"}", etag).etag();
    Answer refused = partner.with("If-Match", etag).get(address);
    assertRefused(refused, 412, "record.changed");
    assertThat(refused.etag()).isEqualTo(now);
    assertRefused(
        partner.with("If-Match", etag).with("If-None-Match", now).get(address),
        412,
        "record.changed");
    assertRefused(partner.with("If-Match", "*").get(address + "none"), 404, "record.not-found");
  }

  @Test
  void keepAWriterFromWhatShouldNotBeThere() {
    String address = "contacts/" + partner.company(partner.salesperson());
    String etag = partner.get(address).etag();
    for (String unwanted : List.of("*", etag, "W/" + etag)) {
      Partner careful = partner.with("If-None-Match", unwanted);
      assertRefused(careful.patch(address, "{}", "*"), 412, "record.already-exists");
      assertRefused(careful.delete(address, "*"), 412, "record.already-exists");
    }
    Partner other = partner.with("If-None-Match", "\"99-a\"");
    assertThat(other.patch(address, "{}", "*").status()).isEqualTo(200);

    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    assertRefused(
        partner.with("If-None-Match", "*").move(number, move("Next")),
        412,
        "record.already-exists");
  }

  @Test
  void ofAnOpportunityFollowItsMoves() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    String address = "opportunities/" + number;
    String before = partner.get(address).etag();
    Answer moved = partner.move(number, move("Next"));
    assertThat(moved.status()).isEqualTo(201);
    assertThat(moved.header("Location")).contains(entries(number) + "/");
    assertThat(moved.etag()).isEqualTo(partner.get(address).etag()).isNotEqualTo(before);
    Answer stale = partner.with("If-Match", before).move(number, move("Next"));
    assertRefused(stale, 412, "record.changed");
    assertThat(stale.etag()).isEqualTo(moved.etag());
    assertThat(partner.with("If-Match", moved.etag()).move(number, move("Next")).status())
        .isEqualTo(201);
    assertThat(partner.with("If-Match", "*").move(number, move("Next")).status()).isEqualTo(201);
  }

  @Test
  void areKeptWhereAMergePatchLeavesThingsOut() {
    String address = "contacts/" + partner.company(partner.salesperson());
    Answer before = partner.get(address);
    Answer changed =
        partner.send(
            partner
                .request(address)
                .setHeader("Content-Type", "application/merge-patch+json")
                .setHeader("If-Match", before.etag())
                .method("PATCH", BodyPublishers.ofString("{\"city\": \"Zürich\"}")));
    assertThat(changed.json().getString("city")).isEqualTo("Zürich");
    assertThat(changed.json().getString("displayName"))
        .isEqualTo(before.json().getString("displayName"));
    Answer cleared = partner.patch(address, "{\"city\": null}", changed.etag());
    assertThat(cleared.json().isNull("city")).isTrue();
  }
}
