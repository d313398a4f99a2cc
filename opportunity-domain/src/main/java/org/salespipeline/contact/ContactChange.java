package org.salespipeline.contact;

import java.util.UUID;
import org.salespipeline.setup.Inheritance;

/**
 * What a change of a contact knows of the world.
 *
 * @param company the company that the data names, or null
 * @param formerCompany the company that the person belonged to until now, or null
 * @param salespersonId the salesperson that the data names, or null
 * @param hasOpportunities whether there are opportunities of the contact, of whatever status
 * @param hasPersons whether people belong to the company
 * @param hasRelations whether the contact itself is tied to a customer
 * @param inheritance what people take over from their company
 */
public record ContactChange(
    ContactData data,
    Contact company,
    Contact formerCompany,
    UUID salespersonId,
    boolean hasOpportunities,
    boolean hasPersons,
    boolean hasRelations,
    Inheritance inheritance) {}
