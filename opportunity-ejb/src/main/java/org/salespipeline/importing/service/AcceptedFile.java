package org.salespipeline.importing.service;

import org.salespipeline.importing.ImportOptions;

/** A file that was taken in, and how it was understood. */
public record AcceptedFile(String name, byte[] content, ImportOptions options) {}
