package org.salespipeline.numberseries.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.salespipeline.numberseries.service.NumberSeriesQueries;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.shared.query.ListRequest;

/** All number series; there are few. */
@Named("numberSeriesList")
@RequestScoped
public class NumberSeriesListBacking {

  @Inject private NumberSeriesQueries queries;

  private List<NumberSeriesView> all;

  public List<NumberSeriesView> getAll() {
    if (all == null) {
      all = queries.list(ListRequest.first(ListRequest.MAXIMUM_TOP)).value();
    }
    return all;
  }
}
