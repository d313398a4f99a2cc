package org.salespipeline.importing.service;

import java.util.UUID;

/** A file was taken in, and its import is queued. */
record AcceptedImport(UUID id) {}
