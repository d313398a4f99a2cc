package org.salespipeline.importing.faces;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salespipeline.importing.Creatable;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.OnExisting;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.shared.Texts;

/** How a file is to be imported, as the user says it. */
public class ImportChoices implements Serializable {

  private static final long serialVersionUID = 1L;

  private String salesCycleCode;
  private OnExisting onExisting = OnExisting.skip;
  private boolean contactsCreated = true;
  private boolean salespeopleCreated;
  private String dateFormat = ImportOptions.ISO_DATE;
  private String wonCode;
  private String lostCode;
  private String contactNumber;
  private String salespersonCode;

  /** Takes up what was chosen for an earlier import. */
  void takeUp(ImportOptions options) {
    salesCycleCode = options.salesCycleCode();
    onExisting = options.onExisting();
    contactsCreated = options.creates(Creatable.contacts);
    salespeopleCreated = options.creates(Creatable.salespeople);
    dateFormat = options.dateFormat();
    wonCode = options.closeOpportunityCodes().getOrDefault(CloseType.Won.name(), wonCode);
    lostCode = options.closeOpportunityCodes().getOrDefault(CloseType.Lost.name(), lostCode);
    contactNumber = options.defaults().get(ImportTarget.contactNumber);
    salespersonCode = options.defaults().get(ImportTarget.salespersonCode);
  }

  /** What is done with a file whose columns and words mean this. */
  ImportOptions options(List<ColumnChoice> columns, List<WordChoice> words) {
    Map<String, ImportTarget> targets = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> column.getTarget() != null)
        .forEach(column -> targets.put(column.getName(), column.getTarget()));
    Map<String, String> progress = new LinkedHashMap<>();
    words.stream()
        .filter(word -> word.getMeaning() != null)
        .forEach(word -> progress.put(word.getWord(), word.getMeaning()));
    Map<String, String> codes = new LinkedHashMap<>();
    put(codes, CloseType.Won.name(), wonCode);
    put(codes, CloseType.Lost.name(), lostCode);
    Map<ImportTarget, String> defaults = new LinkedHashMap<>();
    put(defaults, ImportTarget.contactNumber, contactNumber);
    put(defaults, ImportTarget.salespersonCode, salespersonCode);
    Set<Creatable> created = EnumSet.noneOf(Creatable.class);
    if (contactsCreated) {
      created.add(Creatable.contacts);
    }
    if (salespeopleCreated) {
      created.add(Creatable.salespeople);
    }
    return new ImportOptions(
        salesCycleCode, onExisting, created, dateFormat, targets, progress, codes, defaults);
  }

  private static <K> void put(Map<K, String> map, K key, String text) {
    if (Texts.trimmed(text) != null) {
      map.put(key, text.strip());
    }
  }

  public String getSalesCycleCode() {
    return salesCycleCode;
  }

  public void setSalesCycleCode(String salesCycleCode) {
    this.salesCycleCode = salesCycleCode;
  }

  public OnExisting getOnExisting() {
    return onExisting;
  }

  public void setOnExisting(OnExisting onExisting) {
    this.onExisting = onExisting;
  }

  public boolean isContactsCreated() {
    return contactsCreated;
  }

  public void setContactsCreated(boolean contactsCreated) {
    this.contactsCreated = contactsCreated;
  }

  public boolean isSalespeopleCreated() {
    return salespeopleCreated;
  }

  public void setSalespeopleCreated(boolean salespeopleCreated) {
    this.salespeopleCreated = salespeopleCreated;
  }

  public String getDateFormat() {
    return dateFormat;
  }

  public void setDateFormat(String dateFormat) {
    this.dateFormat = dateFormat;
  }

  public String getWonCode() {
    return wonCode;
  }

  public void setWonCode(String wonCode) {
    this.wonCode = wonCode;
  }

  public String getLostCode() {
    return lostCode;
  }

  public void setLostCode(String lostCode) {
    this.lostCode = lostCode;
  }

  public String getContactNumber() {
    return contactNumber;
  }

  public void setContactNumber(String contactNumber) {
    this.contactNumber = contactNumber;
  }

  public String getSalespersonCode() {
    return salespersonCode;
  }

  public void setSalespersonCode(String salespersonCode) {
    this.salespersonCode = salespersonCode;
  }
}
