/** Salespeople on screen: list, card, form, and the choice of a salesperson elsewhere. */
package org.salespipeline.salesperson.faces;
