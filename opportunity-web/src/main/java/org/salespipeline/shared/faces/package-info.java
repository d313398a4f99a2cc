/**
 * What every page needs: who is reading and in which language, how figures are written, how a
 * refusal finds its field, and how pages read records.
 */
package org.salespipeline.shared.faces;
