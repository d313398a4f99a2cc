package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.system.api.Partner.entries;
import static org.salespipeline.system.api.Partner.move;
import static org.salespipeline.system.api.Partner.object;
import static org.salespipeline.system.api.Refusals.assertRefused;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.Answer;
import org.salespipeline.system.PipelineSystem;

@DisplayName("Domain reference, chapter 4: what is kept for a contact follows it")
class ContactRecordsIT {

  private final Partner partner = Partner.administrator();
  private final String salesperson = partner.salesperson();
  private final String cycle = partner.cycle("Multiply");

  private String company(String city) {
    return partner
        .created(
            "contacts",
            object("displayName", Partner.unique("Adatum "))
                .add("salespersonCode", salesperson)
                .add("addressLine1", "Gasse 1")
                .add("city", city)
                .add("phoneNumber", "031 1")
                .build()
                .toString())
        .json()
        .getString("number");
  }

  private String opportunityOf(String contact) {
    String number =
        partner
            .created(
                "opportunities",
                object("contactNumber", contact)
                    .add("salesCycleCode", cycle)
                    .add("salespersonCode", salesperson)
                    .build()
                    .toString())
            .json()
            .getString("number");
    partner.created(entries(number), move("First").add("estimatedValue", 100).build().toString());
    return number;
  }

  private void lose(String number) {
    String reason = partner.closeCode("Lost");
    partner.created(
        entries(number), move("Lost").add("closeOpportunityCode", reason).build().toString());
  }

  private JsonObject contact(String number) {
    return partner.read("contacts/" + number);
  }

  private void change(String number, String json) {
    assertThat(partner.patch("contacts/" + number, json, "*").status()).isEqualTo(200);
  }

  private void assertSoldTo(String opportunity, String contact, String company) {
    JsonObject sold = partner.read("opportunities/" + opportunity);
    assertThat(sold.getString("contactNumber", null)).isEqualTo(contact);
    assertThat(sold.getString("contactCompanyNumber", null)).isEqualTo(company);
    JsonObject active =
        partner
            .read(entries(opportunity) + "?$filter=active")
            .getJsonArray("value")
            .getJsonObject(0);
    assertThat(active.getString("contactNumber", null)).isEqualTo(contact);
  }

  @Test
  @DisplayName("4.5 what changes at a company is passed on to those who had it from there")
  void isPassedOn() {
    String company = company("Bern");
    String like = partner.person(company);
    String own = partner.person(company);
    change(own, "{\"phoneNumber\": \"099\", \"city\": \"Thun\"}");

    change(
        company,
        "{\"displayName\": \"Adatum and Sons\", \"phoneNumber\": \"031 2\", \"city\": \"Chur\"}");

    assertThat(contact(like).getString("companyName")).isEqualTo("Adatum and Sons");
    assertThat(contact(like).getString("phoneNumber")).isEqualTo("031 2");
    assertThat(contact(like).getString("city")).isEqualTo("Chur");
    assertThat(contact(own).getString("companyName")).isEqualTo("Adatum and Sons");
    assertThat(contact(own).getString("phoneNumber")).isEqualTo("099");
    assertThat(contact(own).getString("city")).isEqualTo("Thun");
  }

  @Test
  @DisplayName("4.5, quirk 15: who changes companies leaves the opportunities to the old one")
  void staysWithTheOldCompany() {
    String company = company("Bern");
    String person = partner.person(company);
    String opportunity = opportunityOf(person);
    change(person, "{\"companyNumber\": \"" + company("Chur") + "\"}");
    assertSoldTo(opportunity, company, company);
  }

  @Test
  @DisplayName("4.5 who had no company takes the opportunities along")
  void goesAlong() {
    String person =
        partner
            .created("contacts", "{\"type\": \"Person\", \"displayName\": \"Ida Moe\"}")
            .json()
            .getString("number");
    String opportunity = opportunityOf(person);
    String company = company("Bern");
    change(person, "{\"companyNumber\": \"" + company + "\"}");
    assertSoldTo(opportunity, person, company);
  }

  @Test
  @DisplayName("4.9 the closed opportunities of a person who is deleted are the company's")
  void isHandedOver() {
    String company = company("Bern");
    String person = partner.person(company);
    String opportunity = opportunityOf(person);
    assertRefused(partner.delete("contacts/" + person, "*"), 409, "contact.has-open-opportunities");
    lose(opportunity);
    assertThat(partner.delete("contacts/" + person, "*").status()).isEqualTo(204);
    assertSoldTo(opportunity, company, company);
  }

  @Test
  @DisplayName("4.3 it stays what it is while people, opportunities or customers hang on it")
  void keepsItsType() {
    String company = company("Bern");
    String person = partner.person(company);
    String toPerson = "{\"type\": \"Person\"}";
    assertRefused(partner.patch("contacts/" + company, toPerson, "*"), 409, "contact.has-persons");

    String toNoCompany = object("companyNumber", person).build().toString();
    assertRefused(
        partner.patch("contacts/" + partner.person(company), toNoCompany, "*"),
        422,
        "field.unknown-reference");

    opportunityOf(person);
    String toCompany = "{\"type\": \"Company\", \"companyNumber\": null}";
    assertRefused(
        partner.patch("contacts/" + person, toCompany, "*"), 409, "contact.has-opportunities");

    String customer = company("Chur");
    String won = opportunityOf(customer);
    assertThat(win(won).status()).isEqualTo(201);
    assertThat(partner.delete("opportunities/" + won, "*").status()).isEqualTo(204);
    assertRefused(
        partner.patch("contacts/" + customer, toPerson, "*"), 409, "contact.relation-exists");
  }

  @Test
  @DisplayName("4.7 it becomes no customer while it is blocked, or customers have no code")
  void becomesNoCustomer() {
    String person = partner.person(company("Bern"));
    String opportunity = opportunityOf(person);
    change(person, "{\"privacyBlocked\": true}");
    assertRefused(win(opportunity), 422, "contact.privacy-blocked");
    change(person, "{\"privacyBlocked\": false}");

    String code = partner.read("setup").getString("customerRelationCode");
    partner.patch("setup", "{\"customerRelationCode\": null}", "*");
    try {
      assertRefused(win(opportunity), 422, "set-up.no-customer-relation-code");
    } finally {
      partner.patch("setup", object("customerRelationCode", code).build().toString(), "*");
    }
    assertThat(win(opportunity).status()).isEqualTo(201);
  }

  private Answer win(String opportunity) {
    return partner.move(
        opportunity,
        move("Won")
            .add("calculatedCurrentValue", 100)
            .add("closeOpportunityCode", partner.closeCode("Won")));
  }

  @Test
  @DisplayName("2.7 a line of its comments that is gone is never the number of another")
  void numbersCommentsOnce() {
    String comments = "contacts/" + company("Bern") + "/comments";
    int first = partner.created(comments, "{\"comment\": \"A\"}").json().getInt("lineNumber");
    assertThat(partner.delete(comments + "/" + first, "*").status()).isEqualTo(204);
    assertRefused(partner.get(comments + "/" + first), 404, "record.not-found");
    assertThat(partner.created(comments, "{\"comment\": \"B\"}").json().getInt("lineNumber"))
        .isGreaterThan(first);
  }

  @Test
  @DisplayName("4.9 its comments go with it")
  void goesWithItsComments() throws SQLException {
    String company = company("Bern");
    String comments = "contacts/" + company + "/comments";
    String id = partner.created(comments, "{\"comment\": \"Gone\"}").json().getString("id");
    assertThat(partner.delete("contacts/" + company, "*").status()).isEqualTo(204);
    assertRefused(partner.get(comments), 404, "record.not-found");
    try (Connection connection = PipelineSystem.get().database().getConnection();
        PreparedStatement sql =
            connection.prepareStatement(
                "select deleted_at from comment_line where id = cast(? as uuid)")) {
      sql.setString(1, id);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        assertThat(row.getTimestamp(1)).isNotNull();
      }
    }
  }

  @Test
  @DisplayName("4.9 a company goes with its people, and its closed opportunities stay without it")
  void goesWithItsPeople() {
    String company = company("Bern");
    String person = partner.person(company);
    String opportunity = opportunityOf(person);
    assertRefused(
        partner.delete("contacts/" + company, "*"), 409, "contact.has-open-opportunities");
    assertThat(contact(person).getString("companyNumber")).isEqualTo(company);
    lose(opportunity);
    assertThat(partner.delete("contacts/" + company, "*").status()).isEqualTo(204);
    assertRefused(partner.get("contacts/" + person), 404, "record.not-found");
    assertSoldTo(opportunity, null, null);
    assertThat(
            partner.patch("opportunities/" + opportunity, "{\"description\": \"y\"}", "*").status())
        .as("can still be told about")
        .isEqualTo(200);
  }
}
