package org.salespipeline.contact.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.salespipeline.shared.NotFound;

/** A chosen contact as its number, and back. */
@FacesConverter(value = "contactChoice", managed = true)
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
