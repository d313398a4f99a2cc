package org.salespipeline.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.salespipeline.shared.Occasion;

/**
 * Tells when it is, for the company, and who acts. Business dates are days in the company's time
 * zone (domain reference 2.2).
 */
@ApplicationScoped
public class Occasions {

  /** Who acts where nobody is signed in: the product itself, at its start or by a timer. */
  public static final String SYSTEM = "system";

  @Inject private Clock clock;
  @Inject private SecurityContext security;
  @Inject private CompanyZone zone;

  /** This moment and the signed-in user. */
  public Occasion now() {
    return in(zone());
  }

  /** The same for who has read the company's time zone already. */
  public Occasion in(ZoneId companyZone) {
    Principal caller = security.getCallerPrincipal();
    Instant at = clock.instant();
    return new Occasion(
        LocalDate.ofInstant(at, companyZone), at, caller == null ? SYSTEM : caller.getName());
  }

  /** The company's calendar day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** The company's time zone; that of the machine until the set-up record exists. */
  public ZoneId zone() {
    return zone.get();
  }
}
