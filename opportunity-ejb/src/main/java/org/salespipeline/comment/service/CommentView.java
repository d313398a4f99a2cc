package org.salespipeline.comment.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of comment as it is shown. */
public record CommentView(
    UUID id,
    int lineNumber,
    LocalDate date,
    String comment,
    Instant systemCreatedAt,
    Instant lastModifiedDateTime) {}
