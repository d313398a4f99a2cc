package org.salespipeline.opportunity;

import java.util.UUID;
import org.salespipeline.salescycle.SalesCycle;

/**
 * Those whom an opportunity ties together, as facts of the other capabilities at this moment. A
 * party that was left out is null; the opportunity refuses what it cannot do without.
 *
 * @param contactBlocked whether the contact or its company is privacy blocked
 * @param companyName the company's name, or the contact's where it has no company; the default
 *     description
 * @param salespersonBlocked whether the salesperson may not be chosen
 */
public record Parties(
    UUID contactId,
    UUID contactCompanyId,
    String companyName,
    boolean contactBlocked,
    UUID salespersonId,
    boolean salespersonBlocked,
    SalesCycle salesCycle) {}
