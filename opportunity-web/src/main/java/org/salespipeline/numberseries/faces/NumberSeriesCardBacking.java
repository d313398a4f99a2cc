package org.salespipeline.numberseries.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesService;
import org.salespipeline.numberseries.service.NumberSeriesView;
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

  private String key;
  private Long version;
  private NumberSeriesForm form;

  /** Reads the series; without a code, a new one begins. */
  public void load() {
    if (key == null) {
      form = new NumberSeriesForm();
    } else {
      Versioned<NumberSeriesView> series = queries.get(key);
      key = series.value().code();
      version = series.version();
      form = NumberSeriesForm.of(series.value());
    }
  }

  public void save() {
    NumberSeriesData data = form.data();
    if (feedback.attempt(() -> write(data), "numberseries.card.saved", data.code())) {
      Pages.goTo(LIST);
    }
  }

  private void write(NumberSeriesData data) {
    if (key == null) {
      service.create(data);
    } else {
      service.change(key, data, version);
    }
  }

  public void delete() {
    if (feedback.attempt(() -> service.delete(key, version), "numberseries.card.deleted", key)) {
      Pages.goTo(LIST);
    }
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
