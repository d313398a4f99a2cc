/**
 * Takes files in, runs them row by row in the background, and tells how far they are and what
 * became of each row.
 */
package org.salespipeline.importing.service;
