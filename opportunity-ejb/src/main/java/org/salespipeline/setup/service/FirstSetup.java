package org.salespipeline.setup.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.StandardSeries;
import org.salespipeline.setup.CompanyReferences;
import org.salespipeline.setup.CompanySetup;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.service.Occasions;

/**
 * Makes the set-up record and the number series at the first start, so that opportunities and
 * contacts can be entered at once. Of several nodes that start together, one does it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class FirstSetup {

  private static final String CUSTOMER_RELATION = "CUST";
  private static final String CURRENCY = "EUR";
  private static final String LANGUAGE = "en";

  @Inject private CompanySetupRepository repository;
  @Inject private StandardSeries series;
  @Inject private Clock clock;

  @PostConstruct
  void makeSureOfIt() {
    if (repository.find().isPresent()) {
      return;
    }
    repository.lockFirstStart();
    if (repository.find().isEmpty()) {
      Instant at = clock.instant();
      ZoneId zone = zoneOfTheMachine();
      Occasion occasion = new Occasion(LocalDate.ofInstant(at, zone), at, Occasions.SYSTEM);
      repository.add(CompanySetup.create(defaults(zone), numbers(occasion), occasion));
    }
  }

  private CompanyReferences numbers(Occasion occasion) {
    return new CompanyReferences(
        null,
        null,
        open("OPP", "Opportunities", "OP000001", occasion),
        open("CONT", "Contacts", "CT000001", occasion),
        open("CUST", "Customers", "CU000001", occasion),
        open("TASK", "Tasks", "TD000001", occasion),
        open("CAMP", "Campaigns", "CP0001", occasion),
        open("SEGM", "Segments", "SM00001", occasion));
  }

  private UUID open(String code, String description, String startingNumber, Occasion occasion) {
    return series.open(NumberSeriesData.open(code, description, startingNumber), occasion);
  }

  private static CompanySetupData defaults(ZoneId zone) {
    return new CompanySetupData(
        null,
        zone.getId(),
        CURRENCY,
        null,
        null,
        null,
        LANGUAGE,
        null,
        null,
        null,
        null,
        null,
        null,
        CUSTOMER_RELATION,
        true,
        true,
        true,
        true,
        true,
        true,
        null);
  }

  /**
   * The machine's zone where it is one of the database of zones; a machine set to a mere offset is
   * taken as UTC.
   */
  private static ZoneId zoneOfTheMachine() {
    ZoneId zone = ZoneId.systemDefault();
    return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("UTC");
  }
}
