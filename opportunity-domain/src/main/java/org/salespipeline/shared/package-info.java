/**
 * What every capability needs: identity and stamps of a record, the one family of refusals, checks
 * of shape, percentages and amounts, date formulas. Knows no capability.
 */
package org.salespipeline.shared;
