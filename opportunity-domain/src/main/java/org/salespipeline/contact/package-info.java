/**
 * Contacts: companies and the people who work there (domain reference, chapter 4). A person takes
 * over from its company what the set-up says; whom one sells to becomes a customer, and for a
 * person with a company that is the company.
 */
package org.salespipeline.contact;
