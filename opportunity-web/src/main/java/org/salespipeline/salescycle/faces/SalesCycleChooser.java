package org.salespipeline.salescycle.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;

/** Offers sales cycles to forms and filters. */
@Named("salesCycleChooser")
@RequestScoped
public class SalesCycleChooser {

  @Inject private SalesCycleQueries cycles;

  private List<SalesCycleView> all;
  private List<SalesCycleView> withFigures;
  private List<SalesCycleView> choosable;

  /** All of them, blocked ones included, for filters: what they are called, without figures. */
  public List<SalesCycleView> getAll() {
    if (all == null) {
      all = cycles.names();
    }
    return all;
  }

  /** All of them with their figures, for their list. */
  public List<SalesCycleView> getWithFigures() {
    if (withFigures == null) {
      withFigures = cycles.list(ListRequest.first(ListRequest.MAXIMUM_TOP)).value();
    }
    return withFigures;
  }

  /** What a cycle is called, or the code where there is no such cycle. */
  public String name(String code) {
    return getAll().stream()
        .filter(each -> each.code().equalsIgnoreCase(code))
        .findFirst()
        .map(SalesCycleView::description)
        .orElse(code);
  }

  /** Those that may be chosen for an opportunity. */
  public List<SalesCycleView> getChoosable() {
    if (choosable == null) {
      choosable = cycles.choosable();
    }
    return choosable;
  }

  /** Those that may be chosen, and the one that a record names already even if blocked since. */
  public List<SalesCycleView> choosableWith(String code) {
    boolean offered =
        code == null
            || code.isBlank()
            || getChoosable().stream().anyMatch(each -> each.code().equals(code));
    return offered
        ? getChoosable()
        : Stream.concat(stored(code).stream(), getChoosable().stream()).toList();
  }

  private Optional<SalesCycleView> stored(String code) {
    try {
      return Optional.of(cycles.get(code).value());
    } catch (NotFound deletedSince) {
      return Optional.empty();
    }
  }
}
