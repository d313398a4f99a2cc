package org.salespipeline.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.salespipeline.shared.Priority;

/**
 * What one row asks for, read and understood, its references still as the row names them. What the
 * row leaves open is null.
 *
 * @param said the targets that the row itself fills; what is filled by a default is not among them
 * @param number the stored form of the number, or null for the next of the series
 * @param progress how far it has come; null where the file says nothing of it
 * @param closeOpportunityCode the code after the mapping of the options
 */
public record RowWish(
    int line,
    Set<ImportTarget> said,
    String number,
    String description,
    NamedContact contact,
    NamedSalesperson salesperson,
    Priority priority,
    Progress progress,
    LocalDate startDate,
    LocalDate dateClosed,
    BigDecimal estimatedValue,
    BigDecimal salesValue,
    BigDecimal chancesOfSuccessPrc,
    LocalDate estimatedClosingDate,
    String closeOpportunityCode) {

  public RowWish {
    said = Set.copyOf(said);
  }

  /** Whether the row itself names a contact. */
  public boolean saysContact() {
    return said.stream().anyMatch(ImportTarget::namesContact);
  }

  /** Whether the row itself names a salesperson. */
  public boolean saysSalesperson() {
    return said.stream().anyMatch(ImportTarget::namesSalesperson);
  }

  private <T> T said(ImportTarget target, T value) {
    return said.contains(target) ? value : null;
  }

  /** The description that the row itself gives, or null. */
  String ownDescription() {
    return said(ImportTarget.description, description);
  }

  /** The priority that the row itself gives, or null. */
  Priority ownPriority() {
    return said(ImportTarget.priority, priority);
  }

  /** The same without the figures, dates and reason that only a default gives. */
  RowWish own() {
    return new RowWish(
        line,
        said,
        number,
        description,
        contact,
        salesperson,
        priority,
        progress,
        startDate,
        said(ImportTarget.dateClosed, dateClosed),
        said(ImportTarget.estimatedValue, estimatedValue),
        said(ImportTarget.salesValue, salesValue),
        said(ImportTarget.chancesOfSuccessPrc, chancesOfSuccessPrc),
        said(ImportTarget.estimatedClosingDate, estimatedClosingDate),
        said(ImportTarget.closeOpportunityCode, closeOpportunityCode));
  }

  /** How a row names its contact: by its number, or by the names of person and company. */
  public record NamedContact(String number, String companyName, String name) {

    public boolean isNamed() {
      return number != null || companyName != null || name != null;
    }

    /** The target that a refusal of the contact names: the one that the row used. */
    public ImportTarget target() {
      if (number != null) {
        return ImportTarget.contactNumber;
      }
      return name == null ? ImportTarget.contactCompanyName : ImportTarget.contactName;
    }
  }

  /** How a row names its salesperson. */
  public record NamedSalesperson(String code, String name) {

    public boolean isNamed() {
      return code != null || name != null;
    }

    /** The target that a refusal of the salesperson names: the one that the row used. */
    public ImportTarget target() {
      return code == null ? ImportTarget.salespersonName : ImportTarget.salespersonCode;
    }
  }

  /** What a new opportunity starts with as estimate, or null for none (IMP-6). */
  BigDecimal openingEstimate() {
    if (estimatedValue != null && estimatedValue.signum() != 0) {
      return estimatedValue;
    }
    return progress != null && progress.isWon() ? salesValue : null;
  }
}
