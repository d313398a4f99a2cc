package org.salespipeline.user.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.salespipeline.user.Role;

/** A user as administrators see it; never a secret. */
public record UserAccountView(
    UUID id,
    String userName,
    String displayName,
    String email,
    Set<Role> roles,
    String salespersonCode,
    String languageCode,
    boolean blocked,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {}
