package org.salespipeline.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.salespipeline.shared.Checks;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.PersistentEntity;
import org.salespipeline.shared.Standards;

/** The company's set-up; there is exactly one, from the first start on (domain reference 3.1). */
@Entity
@Table(name = "company_setup")
public class CompanySetup extends PersistentEntity {

  private static final int NAME_LENGTH = 100;
  private static final int RELATION_LENGTH = 10;
  private static final int LANGUAGE_LENGTH = 10;
  private static final int LARGEST_HIT = 100;

  @Column(name = "company_name")
  private String companyName;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "local_currency_code")
  private String localCurrencyCode;

  @Column(name = "default_sales_cycle_id")
  private UUID defaultSalesCycleId;

  @Column(name = "default_salesperson_id")
  private UUID defaultSalespersonId;

  @Column(name = "default_country")
  private String defaultCountry;

  @Column(name = "default_language_code")
  private String defaultLanguageCode;

  @Column(name = "opportunity_number_series_id")
  private UUID opportunityNumbersId;

  @Column(name = "contact_number_series_id")
  private UUID contactNumbersId;

  @Column(name = "customer_number_series_id")
  private UUID customerNumbersId;

  @Column(name = "task_number_series_id")
  private UUID taskNumbersId;

  @Column(name = "campaign_number_series_id")
  private UUID campaignNumbersId;

  @Column(name = "segment_number_series_id")
  private UUID segmentNumbersId;

  @Column(name = "customer_relation_code")
  private String customerRelationCode;

  @Column(name = "inherit_salesperson")
  private boolean inheritSalesperson;

  @Column(name = "inherit_country")
  private boolean inheritCountry;

  @Column(name = "inherit_language")
  private boolean inheritLanguage;

  @Column(name = "inherit_address")
  private boolean inheritAddress;

  @Column(name = "inherit_communication")
  private boolean inheritCommunication;

  @Column(name = "autosearch_duplicates")
  private boolean autosearchDuplicates;

  @Column(name = "duplicate_hit_prc")
  private int duplicateHitPrc;

  @Column(name = "assistant_finished")
  private boolean assistantFinished;

  protected CompanySetup() {
    // for JPA
  }

  private CompanySetup(CompanySetupData data, CompanyReferences references, Occasion occasion) {
    super(occasion);
    take(data, references);
  }

  /** The set-up of a new installation. */
  public static CompanySetup create(
      CompanySetupData data, CompanyReferences references, Occasion occasion) {
    return new CompanySetup(data, references, occasion);
  }

  /** Gives the set-up the state that is written. */
  public void change(CompanySetupData data, CompanyReferences references, Occasion occasion) {
    take(data, references);
    changed(occasion);
  }

  /** The assistant of an empty installation has done its work and is offered no longer. */
  public void finishAssistant(Occasion occasion) {
    assistantFinished = true;
    changed(occasion);
  }

  public boolean isAssistantFinished() {
    return assistantFinished;
  }

  /** What the other capabilities want to know. */
  public CompanySettings settings() {
    return new CompanySettings(
        localCurrencyCode,
        defaultSalesCycleId,
        defaultSalespersonId,
        defaultCountry,
        defaultLanguageCode,
        opportunityNumbersId,
        contactNumbersId,
        customerNumbersId,
        taskNumbersId,
        customerRelationCode,
        new Inheritance(
            inheritSalesperson,
            inheritCountry,
            inheritLanguage,
            inheritAddress,
            inheritCommunication));
  }

  private void take(CompanySetupData data, CompanyReferences references) {
    check(data);
    companyName = data.companyName();
    timeZone = data.timeZone();
    localCurrencyCode = data.localCurrencyCode();
    defaultCountry = data.defaultCountry();
    defaultLanguageCode = data.defaultLanguageCode();
    customerRelationCode = data.customerRelationCode();
    inheritSalesperson = data.inheritSalesperson();
    inheritCountry = data.inheritCountry();
    inheritLanguage = data.inheritLanguage();
    inheritAddress = data.inheritAddress();
    inheritCommunication = data.inheritCommunication();
    autosearchDuplicates = data.autosearchDuplicates();
    duplicateHitPrc = data.duplicateHitPrc();
    refer(references);
  }

  private void refer(CompanyReferences references) {
    defaultSalesCycleId = references.defaultSalesCycleId();
    defaultSalespersonId = references.defaultSalespersonId();
    opportunityNumbersId = references.opportunityNumbersId();
    contactNumbersId = references.contactNumbersId();
    customerNumbersId = references.customerNumbersId();
    taskNumbersId = references.taskNumbersId();
    campaignNumbersId = references.campaignNumbersId();
    segmentNumbersId = references.segmentNumbersId();
  }

  private static void check(CompanySetupData data) {
    new Checks()
        .length("companyName", data.companyName(), NAME_LENGTH)
        .required("timeZone", data.timeZone())
        .that(
            data.timeZone() == null || isZone(data.timeZone()),
            "timeZone",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            text(data.timeZone()))
        .required("localCurrencyCode", data.localCurrencyCode())
        .that(
            Standards.isCurrency(data.localCurrencyCode()),
            "localCurrencyCode",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            text(data.localCurrencyCode()))
        .that(
            Standards.isCountry(data.defaultCountry()),
            "defaultCountry",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            text(data.defaultCountry()))
        .length("defaultLanguageCode", data.defaultLanguageCode(), LANGUAGE_LENGTH)
        .that(
            Standards.isLanguage(data.defaultLanguageCode()),
            "defaultLanguageCode",
            CommonError.FIELD_UNKNOWN_REFERENCE,
            text(data.defaultLanguageCode()))
        .length("customerRelationCode", data.customerRelationCode(), RELATION_LENGTH)
        .range("duplicateHitPrc", data.duplicateHitPrc(), 1, LARGEST_HIT)
        .throwIfAny();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /**
   * Whether the name is of a zone; an offset such as {@code +02:00} is none, because it knows no
   * summer time.
   */
  private static boolean isZone(String name) {
    try {
      return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
    } catch (DateTimeException unknown) {
      return false;
    }
  }
}
