package org.salespipeline.contact;

import java.util.UUID;

/** What a new contact gets where nothing was typed and nothing inherited (domain reference 4.2). */
public record ContactDefaults(UUID salespersonId, String country, String languageCode) {}
