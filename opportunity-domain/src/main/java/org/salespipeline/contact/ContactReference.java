package org.salespipeline.contact;

import java.util.UUID;

/**
 * A contact as the other capabilities use it.
 *
 * @param companyId the company: a company's own id, that of a person's company, or null
 * @param companyName the name of that company, or null
 * @param privacyBlocked whether the contact or its company must not be used (domain reference 2.6)
 */
public record ContactReference(
    UUID id,
    String number,
    ContactType type,
    String displayName,
    UUID companyId,
    String companyName,
    UUID salespersonId,
    boolean privacyBlocked) {}
