package org.salespipeline.contact.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactFilter;
import org.salespipeline.contact.service.ContactQueries;
import org.salespipeline.contact.service.ContactView;
import org.salespipeline.salesperson.faces.SalespersonChooser;
import org.salespipeline.shared.faces.ActiveFilter;
import org.salespipeline.shared.faces.BuiltInView;
import org.salespipeline.shared.faces.Format;
import org.salespipeline.shared.faces.ListBacking;
import org.salespipeline.shared.faces.ListState;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.SortKey;

/** The list of contacts. What it shows is all in its address. */
@Named("contactList")
@RequestScoped
public class ContactListBacking extends ListBacking<ContactView> {

  private static final String[] PARAMETERS = {"q", "type", "company", "salesperson"};

  @Inject private ContactQueries contacts;
  @Inject private SalespersonChooser salespeople;
  @Inject private Format format;

  private String words;
  private String type;
  private String company;
  private String salesperson;

  public ContactListBacking() {
    super(
        SortKey.ascending("displayName"),
        "number",
        "displayName",
        "type",
        "companyName",
        "city",
        "salespersonCode");
  }

  @Override
  protected String[] parameters() {
    return PARAMETERS.clone();
  }

  @Override
  protected void take(ListState given) {
    words = given.get("q");
    type = read(given, "type", text -> ContactType.valueOf(text).name());
    company = given.get("company");
    salesperson = given.get("salesperson");
  }

  @Override
  protected ListState filled(ListState before) {
    return before
        .with("q", words)
        .with("type", type)
        .with("company", company)
        .with("salesperson", salesperson);
  }

  @Override
  protected Page<ContactView> read(ListRequest request) {
    ContactType wanted =
        Arrays.stream(ContactType.values())
            .filter(each -> each.name().equals(type))
            .findFirst()
            .orElse(null);
    return contacts.list(new ContactFilter(words, wanted, company, salesperson), request);
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return List.of(new BuiltInView("All", format.text("contact.list.viewAll"), ListState.empty()));
  }

  @Override
  protected List<ActiveFilter> activeFilters() {
    List<ActiveFilter> set = new ArrayList<>();
    if (words != null) {
      set.add(ActiveFilter.of(format.text("opportunity.list.search"), words, "q"));
    }
    if (type != null) {
      String text = format.word(ContactType.valueOf(type));
      set.add(ActiveFilter.of(format.label("type"), text, "type"));
    }
    if (company != null) {
      set.add(ActiveFilter.of(format.label("companyName"), company, "company"));
    }
    if (salesperson != null) {
      String label = format.text("salesperson.one");
      set.add(ActiveFilter.of(label, salespeople.name(salesperson), "salesperson"));
    }
    return set;
  }

  public List<ContactType> getTypes() {
    return Arrays.asList(ContactType.values());
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getSalesperson() {
    return salesperson;
  }

  public void setSalesperson(String salesperson) {
    this.salesperson = salesperson;
  }
}
