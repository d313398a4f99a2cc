package org.salespipeline.comment.faces;

import java.util.UUID;

/**
 * The page has written, changed or deleted a comment of this record; for other parts of the page
 * that show it.
 */
public record CommentsChanged(UUID ownerId) {}
