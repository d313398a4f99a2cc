/** Contacts: entering, changing and deleting them, finding them, and making customers of them. */
package org.salespipeline.contact.service;
