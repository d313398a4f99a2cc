package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.client.AvailableMove;
import org.salespipeline.client.Contact;
import org.salespipeline.client.Entry;
import org.salespipeline.client.Move;
import org.salespipeline.client.Opportunity;
import org.salespipeline.client.Page;
import org.salespipeline.client.PartnerClient;
import org.salespipeline.client.PartnerRefusal;
import org.salespipeline.client.Query;
import org.salespipeline.client.Stored;
import org.salespipeline.client.Values;
import org.salespipeline.system.PipelineSystem;

@DisplayName("A partner who uses our client")
class ClientIT {

  private final Partner partner = Partner.administrator();
  private final PartnerClient client = PipelineSystem.get().client();

  @Test
  void takesAnOpportunityFromAContactToWon() {
    String cycle = partner.cycle("Multiply");
    String won = partner.closeCode("Won");
    Contact company = company("Client Winery");

    Opportunity opportunity =
        client
            .opportunities()
            .create(
                Values.of("contactNumber", company.number())
                    .with("salesCycleCode", cycle)
                    .with("description", "Barrels"))
            .value();
    assertThat(opportunity.status()).isEqualTo(Opportunity.Status.NotStarted);
    assertThat(opportunity.contactCompanyName()).isEqualTo("Client Winery");

    client.opportunities().move(opportunity.number(), Move.first(new BigDecimal("1000.50")));
    Entry next = client.opportunities().move(opportunity.number(), Move.next());
    assertThat(next.salesCycleStage()).isEqualTo(2);
    assertThat(next.probabilityPrc()).isEqualByComparingTo("8");
    assertThat(client.opportunities().moves(opportunity.number()))
        .extracting(AvailableMove::action)
        .contains(Move.Action.Next, Move.Action.Won, Move.Action.Lost)
        .doesNotContain(Move.Action.Unknown);

    client.opportunities().move(opportunity.number(), Move.won(won, new BigDecimal("900")));
    assertThat(client.opportunities().get(opportunity.number()).value().status())
        .isEqualTo(Opportunity.Status.Won);
    assertThat(client.opportunities().entries(opportunity.number()))
        .extracting(Entry::actionTaken)
        .containsExactly(
            Entry.ActionTaken.Activated, Entry.ActionTaken.Next, Entry.ActionTaken.Won);
  }

  @Test
  void changesAndDeletesOnlyWhatItHasSeen() {
    Contact company = company("Changing Ltd");
    Stored<Contact> seen = client.contacts().get(company.number());
    Stored<Contact> changed =
        client.contacts().change(company.number(), Values.of("city", "Bern"), seen.etag());
    assertThat(changed.value().city()).isEqualTo("Bern");

    PartnerRefusal refusal =
        catchThrowableOfType(
            PartnerRefusal.class, () -> client.contacts().delete(company.number(), seen.etag()));
    assertThat(refusal.problem().code()).isEqualTo("record.changed");

    client.contacts().delete(company.number(), changed.etag());
    refusal =
        catchThrowableOfType(
            PartnerRefusal.class,
            () -> client.speaking(Locale.FRENCH).contacts().get(company.number()));
    assertThat(refusal.status()).isEqualTo(404);
    assertThat(refusal.problem().title()).isEqualTo("Introuvable");
  }

  @Test
  void createsOnceUnderOneKey() {
    Values values = Values.of("type", "Company").with("displayName", "Once Ltd");
    String key = UUID.randomUUID().toString();
    Stored<Contact> first = client.contacts().create(values, key);
    assertThat(client.contacts().create(values, key)).isEqualTo(first);
  }

  @Test
  void readsAListPageByPage() {
    List<String> made =
        Stream.generate(() -> company("Listed Ltd").number()).limit(7).collect(Collectors.toList());
    Page<Contact> page = client.contacts().page(Query.all().pageSize(3).counted());
    assertThat(page.value()).hasSize(3);
    assertThat(page.count()).isGreaterThanOrEqualTo(7);
    assertThat(client.contacts().next(page).value()).doesNotContainAnyElementsOf(page.value());
    assertThat(client.contacts().stream(Query.all().pageSize(2)).map(Contact::number))
        .containsAll(made)
        .doesNotHaveDuplicates();
  }

  private Contact company(String name) {
    return client
        .contacts()
        .create(
            Values.of("type", Contact.Type.Company)
                .with("displayName", name)
                .with("salespersonCode", partner.salesperson()))
        .value();
  }
}
