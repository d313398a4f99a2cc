package org.salespipeline.importing;

/** What an import may create on its way. The names are those of the API. */
public enum Creatable {
  contacts,
  salespeople
}
