package org.salespipeline.numberseries.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesService;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.shared.faces.ActiveUser;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.faces.Pages;
import org.salespipeline.shared.query.Versioned;

/** One number series, or a new one. */
@Named("numberSeriesCard")
@ViewScoped
public class NumberSeriesCardBacking implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/numberseries/list";

  @Inject private transient NumberSeriesQueries queries;
  @Inject private transient NumberSeriesService service;
  @Inject private transient Feedback feedback;
  @Inject private transient Overtaken overtaken;
  @Inject private transient ActiveUser user;

  private String key;
  private final Edited<NumberSeriesData> edited = new Edited<>();
  private NumberSeriesForm form;

  /** Reads the series; without a code, a new one begins. */
  public void load() {
    user.checkAdministrator();
    if (key == null) {
      form = new NumberSeriesForm();
    } else {
      form = NumberSeriesForm.of(edited.begin(stored()));
      key = form.getCode();
    }
  }

  private Seen<NumberSeriesData> stored() {
    Versioned<NumberSeriesView> found = queries.get(key);
    NumberSeriesView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  public void save() {
    NumberSeriesData data = form.data();
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              write(data);
              feedback.success("numberseries.card.saved", data.code());
            },
            () -> form = NumberSeriesForm.of(edited.rebase(stored(), data, overtaken)));
    if (saved) {
      Pages.goTo(LIST);
    }
  }

  private void write(NumberSeriesData data) {
    if (key == null) {
      service.create(data);
    } else {
      service.change(key, data, edited.version());
    }
  }

  public void delete() {
    if (feedback.attempt(
        () -> service.delete(key, edited.version()), "numberseries.card.deleted", key)) {
      Pages.goTo(LIST);
    }
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  public NumberSeriesForm getForm() {
    return form;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
