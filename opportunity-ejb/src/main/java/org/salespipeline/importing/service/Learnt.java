package org.salespipeline.importing.service;

import java.util.HashMap;
import java.util.Map;
import org.salespipeline.importing.RowWish.NamedContact;
import org.salespipeline.importing.RowWish.NamedSalesperson;

/**
 * Which contact and which salesperson the names of the file stand for, as far as it is known. Saves
 * asking the database again for every row.
 */
final class Learnt {

  private final Map<NamedContact, String> contacts = new HashMap<>();
  private final Map<NamedSalesperson, String> salespeople = new HashMap<>();
  private boolean created;

  String contact(NamedContact named) {
    return contacts.get(named);
  }

  String salesperson(NamedSalesperson named) {
    return salespeople.get(named);
  }

  void contact(NamedContact named, String number) {
    contacts.put(named, number);
  }

  void salesperson(NamedSalesperson named, String code) {
    salespeople.put(named, code);
  }

  /** Something of this was created, so it is true only if the transaction is. */
  void created() {
    created = true;
  }

  boolean hasCreated() {
    return created;
  }

  void add(Learnt other) {
    contacts.putAll(other.contacts);
    salespeople.putAll(other.salespeople);
  }
}
