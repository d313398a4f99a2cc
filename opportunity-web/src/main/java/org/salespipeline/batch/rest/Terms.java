package org.salespipeline.batch.rest;

import java.net.URI;

/**
 * What holds for all requests of a batch.
 *
 * @param root where the API is; ends with a slash
 * @param acceptLanguage the languages that the caller wishes for, or null
 * @param continueOnError whether independent requests go on after one has failed
 * @param dryRun whether everything is done and taken back
 * @param repetition what of the batch was done before, or null if it has no key
 * @param bytesOfAnswers with that many bytes of answers nothing more is done
 */
record Terms(
    URI root,
    String acceptLanguage,
    boolean continueOnError,
    boolean dryRun,
    Repetition repetition,
    int bytesOfAnswers) {}
