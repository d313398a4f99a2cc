package org.salespipeline.numberseries.faces;

import java.io.Serializable;
import org.salespipeline.numberseries.NumberSeriesData;

/** A number series while it is being typed. */
public class NumberSeriesForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String code;
  private String description;
  private String startingNumber;
  private String endingNumber;
  private String warningNumber;
  private String lastNumberUsed;
  private Integer incrementBy = 1;
  private boolean defaultNumbers = true;
  private boolean manualNumbers;
  private boolean gapsAllowed;

  static NumberSeriesForm of(NumberSeriesData series) {
    NumberSeriesForm form = new NumberSeriesForm();
    form.code = series.code();
    form.description = series.description();
    form.startingNumber = series.startingNumber();
    form.endingNumber = series.endingNumber();
    form.warningNumber = series.warningNumber();
    form.lastNumberUsed = series.lastNumberUsed();
    form.incrementBy = series.incrementBy();
    form.defaultNumbers = series.defaultNumbers();
    form.manualNumbers = series.manualNumbers();
    form.gapsAllowed = series.gapsAllowed();
    return form;
  }

  NumberSeriesData data() {
    return new NumberSeriesData(
        code,
        description,
        startingNumber,
        endingNumber,
        warningNumber,
        incrementBy,
        lastNumberUsed,
        defaultNumbers,
        manualNumbers,
        gapsAllowed);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getStartingNumber() {
    return startingNumber;
  }

  public void setStartingNumber(String startingNumber) {
    this.startingNumber = startingNumber;
  }

  public String getEndingNumber() {
    return endingNumber;
  }

  public void setEndingNumber(String endingNumber) {
    this.endingNumber = endingNumber;
  }

  public String getWarningNumber() {
    return warningNumber;
  }

  public void setWarningNumber(String warningNumber) {
    this.warningNumber = warningNumber;
  }

  public String getLastNumberUsed() {
    return lastNumberUsed;
  }

  public void setLastNumberUsed(String lastNumberUsed) {
    this.lastNumberUsed = lastNumberUsed;
  }

  public Integer getIncrementBy() {
    return incrementBy;
  }

  public void setIncrementBy(Integer incrementBy) {
    this.incrementBy = incrementBy;
  }

  public boolean isDefaultNumbers() {
    return defaultNumbers;
  }

  public void setDefaultNumbers(boolean defaultNumbers) {
    this.defaultNumbers = defaultNumbers;
  }

  public boolean isManualNumbers() {
    return manualNumbers;
  }

  public void setManualNumbers(boolean manualNumbers) {
    this.manualNumbers = manualNumbers;
  }

  public boolean isGapsAllowed() {
    return gapsAllowed;
  }

  public void setGapsAllowed(boolean gapsAllowed) {
    this.gapsAllowed = gapsAllowed;
  }
}
