package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.salespipeline.shared.web.Language;

/**
 * The language and region of the page: what the user has chosen, else what the browser asks for.
 * Spanish is that of Spain and French that of Switzerland, whatever the region; English keeps the
 * reader's own.
 */
@RequestScoped
public class PageLocale {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");
  private static final Locale FRENCH = Locale.forLanguageTag("fr-CH");

  @Inject private ActiveUser activeUser;
  @Inject private HttpServletRequest request;

  private Locale locale;

  /** The language for the words, the region for dates and figures. */
  public Locale get() {
    if (locale == null) {
      locale = regional(Language.preferred(wishes()));
    }
    return locale;
  }

  /** Asks anew, because the user has just chosen another language. */
  public void forget() {
    activeUser.forget();
    locale = null;
  }

  private List<Locale> wishes() {
    List<Locale> browser = Collections.list(request.getLocales());
    String chosen = activeUser.getLanguageCode();
    if (chosen == null) {
      return browser;
    }
    Locale first = Locale.forLanguageTag(chosen);
    List<Locale> wishes = new ArrayList<>();
    browser.stream()
        .filter(wish -> first.getCountry().isEmpty())
        .filter(wish -> wish.getLanguage().equals(first.getLanguage()))
        .forEach(wishes::add);
    wishes.add(first);
    return wishes;
  }

  private static Locale regional(Locale wish) {
    return switch (Language.of(wish)) {
      case SPANISH -> SPANISH;
      case FRENCH -> FRENCH;
      case ENGLISH -> wish.getCountry().isEmpty() ? Locale.UK : wish;
    };
  }
}
