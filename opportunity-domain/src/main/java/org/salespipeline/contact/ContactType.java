package org.salespipeline.contact;

/** What a contact is. */
public enum ContactType {
  Company,
  Person
}
