package org.salespipeline.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.component.autocomplete.AutoComplete;
import org.salespipeline.shared.BusinessException;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.RecordChanged;
import org.salespipeline.shared.Violation;
import org.salespipeline.shared.limit.DatabaseTrouble;
import org.salespipeline.shared.web.Messages;

/**
 * Tells the user how a command went, in the user's language: a refusal at the field that it is
 * about, where the page has an input whose id is the field's name; otherwise for the whole page.
 */
@RequestScoped
public class Feedback {

  @Inject private PageLocale pageLocale;

  /**
   * Calls a service.
   *
   * @param serviceCall the call; what it refuses becomes messages
   * @param successKey the text to show when it went well, also after a redirect; null for none
   * @param arguments what the text names
   * @return whether it went well
   */
  public boolean attempt(Runnable serviceCall, String successKey, Object... arguments) {
    try {
      serviceCall.run();
    } catch (RuntimeException failure) {
      failed(failure);
      return false;
    }
    if (successKey != null) {
      success(successKey, arguments);
    }
    return true;
  }

  /** Calls a service; what it refuses becomes messages, and nothing is said when it went well. */
  public boolean attempt(Runnable serviceCall) {
    return attempt(serviceCall, null);
  }

  /**
   * Calls a service for somebody who names the version seen; what it refuses becomes messages.
   *
   * @param overtaken what to do instead of a message where somebody else was faster
   * @return whether it went well
   */
  public boolean attemptUnlessOvertaken(Runnable serviceCall, Runnable overtaken) {
    try {
      serviceCall.run();
      return true;
    } catch (RecordChanged faster) {
      overtaken.run();
      FacesContext.getCurrentInstance().validationFailed();
    } catch (RuntimeException failure) {
      failed(failure);
    }
    return false;
  }

  /**
   * Says what was refused, or that the database is away or too slow: the page stays, with all that
   * was typed. Any other failure goes on to the page for it.
   */
  private void failed(RuntimeException failure) {
    if (failure instanceof BusinessException refusal) {
      refused(refusal);
      return;
    }
    ErrorCode trouble = DatabaseTrouble.of(failure).orElseThrow(() -> failure);
    FacesContext context = FacesContext.getCurrentInstance();
    show(context, Violation.of(null, trouble));
    context.validationFailed();
  }

  /** Says that something went well; shown also after a redirect. */
  public void success(String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    add(null, FacesMessage.SEVERITY_INFO, Messages.text(pageLocale.get(), key, arguments));
  }

  /** Says that something went well on a page that stays. */
  public void tell(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_INFO, Messages.text(pageLocale.get(), key, arguments));
  }

  /** Says that something is not possible, for the whole page. */
  public void error(String key, Object... arguments) {
    add(null, FacesMessage.SEVERITY_ERROR, Messages.text(pageLocale.get(), key, arguments));
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Says what is wrong with one input, which the page itself has found out. */
  public void errorAt(String field, String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    String text = Messages.text(pageLocale.get(), key, arguments);
    Optional<UIInput> input = Inputs.find(context, field);
    input.ifPresent(
        found -> {
          found.setValid(false);
          keepTyped(context, found);
        });
    add(
        input.map(found -> found.getClientId(context)).orElse(null),
        FacesMessage.SEVERITY_ERROR,
        text);
    context.validationFailed();
  }

  /** Shows the violations of a refusal, each at its field. */
  public void refused(BusinessException refusal) {
    FacesContext context = FacesContext.getCurrentInstance();
    refusal.violations().forEach(violation -> show(context, violation));
    context.validationFailed();
  }

  private void show(FacesContext context, Violation violation) {
    Optional<UIInput> input = Inputs.find(context, violation.field());
    if (input.isPresent()) {
      input.get().setValid(false);
      keepTyped(context, input.get());
      add(
          input.get().getClientId(context),
          FacesMessage.SEVERITY_ERROR,
          Messages.of(pageLocale.get(), violation));
    } else {
      add(null, FacesMessage.SEVERITY_ERROR, Messages.withField(pageLocale.get(), violation));
    }
  }

  /** An invalid input would be shown empty; what was typed is what has to be corrected. */
  private static void keepTyped(FacesContext context, UIInput input) {
    if (input instanceof AutoComplete) {
      return; // shows a label for a value, and has none for a text
    }
    Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
    String id = input.getClientId(context);
    Stream.of(id, id + "_hinput", id + "_input")
        .map(sent::get)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(input::setSubmittedValue);
  }

  private static void add(String clientId, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
  }
}
