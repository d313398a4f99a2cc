package org.salespipeline.comment.faces;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.salespipeline.comment.CommentOwner;

/** A comment that was deleted and can be written again. */
record RemovedComment(CommentOwner ownerType, UUID ownerId, LocalDate date, String comment)
    implements Serializable {}
