package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.client.AvailableMove;
import org.salespipeline.client.Batch;
import org.salespipeline.client.Contact;
import org.salespipeline.client.Entry;
import org.salespipeline.client.Keyed;
import org.salespipeline.client.Move;
import org.salespipeline.client.Opportunity;
import org.salespipeline.client.Page;
import org.salespipeline.client.PartnerClient;
import org.salespipeline.client.PartnerRefusal;
import org.salespipeline.client.Query;
import org.salespipeline.client.Records;
import org.salespipeline.client.Reply;
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

    assertRefused("record.changed", () -> client.contacts().delete(company.number(), seen.etag()));

    client.contacts().delete(company.number(), changed.etag());
    PartnerRefusal refusal =
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

  @Test
  void putsWhatItKnowsUnderKeysOfItsOwn() {
    String id = Partner.unique("crm/");
    Keyed<Contact> ours = client.contacts().byExternalId();
    Values values = Values.of("displayName", "Put Ltd").with("city", "Bern");
    Stored<Contact> made = ours.put(id, values);
    assertThat(made.value().externalId()).isEqualTo(id);
    assertThat(ours.put(id, Values.of("displayName", "Put Ltd")).value())
        .returns(made.value().number(), Contact::number)
        .returns(null, Contact::city);
    assertRefused("record.already-exists", () -> ours.putNew(id, values));

    String number = Partner.unique("CLI");
    Stored<Contact> fresh = client.contacts().putNew(number, values);
    assertThat(fresh.value().number()).isEqualTo(number);
    client.contacts().replace(number, values.with("city", "Chur"), fresh.etag());
    assertRefused("record.changed", () -> client.contacts().replace(number, values, fresh.etag()));
  }

  @Test
  void triesWithoutWriting() {
    Contact company = company("Tried Ltd");
    Values other = Values.of("displayName", "Other Ltd");
    Records<Contact> tried = client.trying().contacts();
    assertThat(tried.change(company.number(), other, "*").value().displayName())
        .isEqualTo("Other Ltd");
    String id = Partner.unique("tried");
    String number = tried.create(other.with("externalId", id)).value().number();
    tried.delete(company.number(), "*");
    assertThat(client.contacts().get(company.number()).value()).isEqualTo(company);
    assertRefused("record.not-found", () -> client.contacts().byExternalId().get(id));
    assertThat(number).isNotNull();
    Batch batch = client.trying().batch();
    Reply<Contact> gone = batch.delete(client.contacts(), company.number(), "*");
    batch.send();
    assertThat(gone.isDone()).isTrue();
    assertThat(client.contacts().get(company.number()).value()).isEqualTo(company);
  }

  /** An opportunity with what it links to. */
  public record Deal(String number, String status, Contact contact, Page<Entry> entries) {}

  @Test
  void readsWhatRecordsLinkToAndLeavesOutTheRest() {
    String number = partner.startedOpportunity(partner.cycle("Multiply"), 100);
    Query shown = Query.all().select("number").expand("contact", "entries");
    Records<Deal> deals = client.records("opportunities", Deal.class);
    Deal deal = deals.get(number, shown).value();
    assertThat(deal.number()).isEqualTo(number);
    assertThat(deal.status()).as("not selected").isNull();
    assertThat(deal.contact().type()).isEqualTo(Contact.Type.Company);
    assertThat(deal.entries().value())
        .containsExactlyElementsOf(client.opportunities().entries(number).toList());
    assertThat(deals.stream(shown.filter("number eq '%s'".formatted(number))))
        .containsExactly(deal);
  }

  @Test
  void downloadsAWholeCollection() {
    Query all = Query.all().orderBy("code").search("Ana");
    partner.salesperson();
    Records<Salesperson> salespeople = client.records("salespeople", Salesperson.class);
    try (Stream<Salesperson> stream = salespeople.download(all)) {
      assertThat(stream.toList())
          .isNotEmpty()
          .isEqualTo(salespeople.stream(all.pageSize(1000)).toList());
    }
    try (Stream<Salesperson> refused = salespeople.download(all)) {
      assertThat(refused.limit(1)).hasSize(1);
    }
    assertRefused("query.unknown-option", () -> salespeople.download(all.counted()));
  }

  /** Somebody who sells, as far as this test minds. */
  public record Salesperson(String code, String displayName) {}

  @Test
  void sendsAtOnceWhatBelongsTogether() {
    String cycle = partner.cycle("Multiply");
    Batch batch = client.batch();
    Batch deal = batch.together();
    Reply<Contact> company =
        deal.create(
            client.contacts(),
            Values.of("displayName", "Batch Ltd").with("salespersonCode", partner.salesperson()));
    Reply<Opportunity> opportunity =
        deal.create(
            client.opportunities(),
            Values.of("contactNumber", company.the("number")).with("salesCycleCode", cycle));
    Reply<Entry> first = deal.move(opportunity, Move.first(new BigDecimal("1000")));
    Reply<Opportunity> moved = deal.get(opportunity);
    Batch bad = batch.together();
    Reply<Contact> changed = bad.change(client.contacts(), "NOBODY", Values.of("city", "x"), "*");
    Reply<Contact> taken =
        bad.create(client.contacts(), Values.of("displayName", "Taken back Ltd"));
    batch.send();

    assertThat(opportunity.get().value().contactNumber()).isEqualTo(company.get().value().number());
    assertThat(first.get().value().salesCycleStage()).isEqualTo(1);
    String number = opportunity.get().value().number();
    assertThat(moved.get()).isEqualTo(client.opportunities().get(number));
    assertRefused("record.not-found", changed::get);
    assertRefused("batch.rolled-back", taken::get);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(PartnerRefusal.class, call).problem().code()).isEqualTo(code);
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
