package org.salespipeline.setup.faces;

import java.io.Serializable;
import org.salespipeline.setup.CompanySetupData;

/** The set-up while it is being typed. */
public class CompanySetupForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String companyName;
  private String timeZone;
  private String localCurrencyCode;
  private String defaultSalesCycleCode;
  private String defaultSalespersonCode;
  private String defaultCountry;
  private String defaultLanguageCode;
  private String opportunityNumbers;
  private String contactNumbers;
  private String customerNumbers;
  private String taskNumbers;
  private String campaignNumbers;
  private String segmentNumbers;
  private String customerRelationCode;
  private boolean inheritSalesperson;
  private boolean inheritCountry;
  private boolean inheritLanguage;
  private boolean inheritAddress;
  private boolean inheritCommunication;
  private boolean autosearchDuplicates;
  private Integer duplicateHitPrc;

  static CompanySetupForm of(CompanySetupData data) {
    CompanySetupForm form = new CompanySetupForm();
    form.companyName = data.companyName();
    form.timeZone = data.timeZone();
    form.localCurrencyCode = data.localCurrencyCode();
    form.defaultSalesCycleCode = data.defaultSalesCycleCode();
    form.defaultSalespersonCode = data.defaultSalespersonCode();
    form.defaultCountry = data.defaultCountry();
    form.defaultLanguageCode = data.defaultLanguageCode();
    form.opportunityNumbers = data.opportunityNumbers();
    form.contactNumbers = data.contactNumbers();
    form.customerNumbers = data.customerNumbers();
    form.taskNumbers = data.taskNumbers();
    form.campaignNumbers = data.campaignNumbers();
    form.segmentNumbers = data.segmentNumbers();
    form.customerRelationCode = data.customerRelationCode();
    form.inheritSalesperson = data.inheritSalesperson();
    form.inheritCountry = data.inheritCountry();
    form.inheritLanguage = data.inheritLanguage();
    form.inheritAddress = data.inheritAddress();
    form.inheritCommunication = data.inheritCommunication();
    form.autosearchDuplicates = data.autosearchDuplicates();
    form.duplicateHitPrc = data.duplicateHitPrc();
    return form;
  }

  CompanySetupData data() {
    return new CompanySetupData(
        companyName,
        timeZone,
        localCurrencyCode,
        defaultSalesCycleCode,
        defaultSalespersonCode,
        defaultCountry,
        defaultLanguageCode,
        opportunityNumbers,
        contactNumbers,
        customerNumbers,
        taskNumbers,
        campaignNumbers,
        segmentNumbers,
        customerRelationCode,
        inheritSalesperson,
        inheritCountry,
        inheritLanguage,
        inheritAddress,
        inheritCommunication,
        autosearchDuplicates,
        duplicateHitPrc);
  }

  public String getCompanyName() {
    return companyName;
  }

  public void setCompanyName(String companyName) {
    this.companyName = companyName;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getLocalCurrencyCode() {
    return localCurrencyCode;
  }

  public void setLocalCurrencyCode(String localCurrencyCode) {
    this.localCurrencyCode = localCurrencyCode;
  }

  public String getDefaultSalesCycleCode() {
    return defaultSalesCycleCode;
  }

  public void setDefaultSalesCycleCode(String defaultSalesCycleCode) {
    this.defaultSalesCycleCode = defaultSalesCycleCode;
  }

  public String getDefaultSalespersonCode() {
    return defaultSalespersonCode;
  }

  public void setDefaultSalespersonCode(String defaultSalespersonCode) {
    this.defaultSalespersonCode = defaultSalespersonCode;
  }

  public String getDefaultCountry() {
    return defaultCountry;
  }

  public void setDefaultCountry(String defaultCountry) {
    this.defaultCountry = defaultCountry;
  }

  public String getDefaultLanguageCode() {
    return defaultLanguageCode;
  }

  public void setDefaultLanguageCode(String defaultLanguageCode) {
    this.defaultLanguageCode = defaultLanguageCode;
  }

  public String getOpportunityNumbers() {
    return opportunityNumbers;
  }

  public void setOpportunityNumbers(String opportunityNumbers) {
    this.opportunityNumbers = opportunityNumbers;
  }

  public String getContactNumbers() {
    return contactNumbers;
  }

  public void setContactNumbers(String contactNumbers) {
    this.contactNumbers = contactNumbers;
  }

  public String getCustomerNumbers() {
    return customerNumbers;
  }

  public void setCustomerNumbers(String customerNumbers) {
    this.customerNumbers = customerNumbers;
  }

  public String getTaskNumbers() {
    return taskNumbers;
  }

  public void setTaskNumbers(String taskNumbers) {
    this.taskNumbers = taskNumbers;
  }

  public String getCampaignNumbers() {
    return campaignNumbers;
  }

  public void setCampaignNumbers(String campaignNumbers) {
    this.campaignNumbers = campaignNumbers;
  }

  public String getSegmentNumbers() {
    return segmentNumbers;
  }

  public void setSegmentNumbers(String segmentNumbers) {
    this.segmentNumbers = segmentNumbers;
  }

  public String getCustomerRelationCode() {
    return customerRelationCode;
  }

  public void setCustomerRelationCode(String customerRelationCode) {
    this.customerRelationCode = customerRelationCode;
  }

  public boolean isInheritSalesperson() {
    return inheritSalesperson;
  }

  public void setInheritSalesperson(boolean inheritSalesperson) {
    this.inheritSalesperson = inheritSalesperson;
  }

  public boolean isInheritCountry() {
    return inheritCountry;
  }

  public void setInheritCountry(boolean inheritCountry) {
    this.inheritCountry = inheritCountry;
  }

  public boolean isInheritLanguage() {
    return inheritLanguage;
  }

  public void setInheritLanguage(boolean inheritLanguage) {
    this.inheritLanguage = inheritLanguage;
  }

  public boolean isInheritAddress() {
    return inheritAddress;
  }

  public void setInheritAddress(boolean inheritAddress) {
    this.inheritAddress = inheritAddress;
  }

  public boolean isInheritCommunication() {
    return inheritCommunication;
  }

  public void setInheritCommunication(boolean inheritCommunication) {
    this.inheritCommunication = inheritCommunication;
  }

  public boolean isAutosearchDuplicates() {
    return autosearchDuplicates;
  }

  public void setAutosearchDuplicates(boolean autosearchDuplicates) {
    this.autosearchDuplicates = autosearchDuplicates;
  }

  public Integer getDuplicateHitPrc() {
    return duplicateHitPrc;
  }

  public void setDuplicateHitPrc(Integer duplicateHitPrc) {
    this.duplicateHitPrc = duplicateHitPrc;
  }
}
