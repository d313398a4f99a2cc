package org.salespipeline.salesperson.service;

import java.util.UUID;

/**
 * A salesperson as the other capabilities use it.
 *
 * @param blocked whether the salesperson may not be chosen (domain reference 2.6)
 */
public record SalespersonReference(UUID id, String code, String displayName, boolean blocked) {}
