package org.salespipeline.importing;

import java.util.Arrays;
import java.util.Optional;

/** What a column of the file may say of an opportunity. The names are those of the API. */
public enum ImportTarget {
  number,
  description,
  contactNumber,
  contactCompanyName,
  contactName,
  salespersonCode,
  salespersonName,
  priority,
  progress,
  /** The creation date and the date of the first entry. */
  startDate,
  dateClosed,
  estimatedValue,
  salesValue,
  chancesOfSuccessPrc,
  estimatedClosingDate,
  closeOpportunityCode;

  /** The target with this name, exactly as the API spells it. */
  public static Optional<ImportTarget> named(String name) {
    return Arrays.stream(values()).filter(target -> target.name().equals(name)).findFirst();
  }

  /** Whether this names the contact, by whichever of its properties. */
  public boolean namesContact() {
    return this == contactNumber || this == contactCompanyName || this == contactName;
  }

  /** Whether this names the salesperson, by whichever of its properties. */
  public boolean namesSalesperson() {
    return this == salespersonCode || this == salespersonName;
  }
}
