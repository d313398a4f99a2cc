package org.salespipeline.shared.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.DateTimeConverter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import org.salespipeline.shared.service.Occasions;
import org.salespipeline.shared.web.LocalNotation;
import org.salespipeline.shared.web.TypedDay;

/** A day as it is typed, and as it is written in the language of the page. */
@Named("dayConverter")
@ApplicationScoped
public class DayConverter implements Converter<LocalDate> {

  @Inject private PageLocale pageLocale;
  @Inject private Occasions occasions;

  @Override
  public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Locale locale = pageLocale.get();
    return TypedDay.read(typed, LocalNotation.datePattern(locale), occasions.today())
        .orElseGet(() -> (LocalDate) refusing(locale).getAsObject(context, component, typed));
  }

  /** Knows what to say of what is no day. */
  private static DateTimeConverter refusing(Locale locale) {
    DateTimeConverter converter = new DateTimeConverter();
    converter.setType("localDate");
    converter.setLocale(locale);
    converter.setPattern(LocalNotation.datePattern(locale));
    return converter;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
    return day == null ? "" : LocalNotation.date(pageLocale.get(), day);
  }
}
