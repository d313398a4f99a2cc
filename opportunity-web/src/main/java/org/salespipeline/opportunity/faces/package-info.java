/**
 * Opportunities on screen: list, card, the dialogs that create, move and close them, close codes.
 */
package org.salespipeline.opportunity.faces;
