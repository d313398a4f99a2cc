package org.salespipeline.contact.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.salespipeline.shared.NotFound;

/**
 * A chosen contact as its number, and back. A bean that pages name by an expression, because a
 * converter that is named by its id comes back from the state of the view without its injections.
 */
@Named("contactChoiceConverter")
@ApplicationScoped
public class ContactChoiceConverter implements Converter<ContactChoice> {

  @Inject private ContactChooser contacts;

  @Override
  public ContactChoice getAsObject(FacesContext context, UIComponent component, String number) {
    if (number == null || number.isBlank()) {
      return null;
    }
    try {
      return contacts.find(number);
    } catch (NotFound goneMeanwhile) {
      return null;
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, ContactChoice contact) {
    return contact == null ? "" : contact.number();
  }
}
