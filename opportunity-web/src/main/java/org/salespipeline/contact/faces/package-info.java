/** Contacts on screen: list, card, form, and the choice of a contact elsewhere. */
package org.salespipeline.contact.faces;
