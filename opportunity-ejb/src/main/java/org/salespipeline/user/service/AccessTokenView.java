package org.salespipeline.user.service;

import java.time.Instant;
import java.util.UUID;

/** A token as its user sees it; never the secret. */
public record AccessTokenView(UUID id, String name, Instant expiresAt, Instant createdAt) {}
