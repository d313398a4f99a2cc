package org.salespipeline.salesperson.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salespipeline.salesperson.service.SalespersonFilter;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.SortKey;

/** Offers salespeople to forms and filters. */
@Named("salespersonChooser")
@RequestScoped
public class SalespersonChooser {

  /** What they are called, without figures. */
  private static final ListRequest NAMES =
      ListRequest.first(ListRequest.MAXIMUM_TOP, SortKey.ascending("displayName"))
          .selecting(List.of(Name.of("code"), Name.of("displayName"), Name.of("blocked")));

  @Inject private SalespersonQueries salespeople;

  private List<SalespersonView> all;
  private List<SalespersonView> choosable;

  /** Everybody, blocked ones included, for filters. */
  public List<SalespersonView> getAll() {
    if (all == null) {
      all = read(SalespersonFilter.ALL);
    }
    return all;
  }

  /** What somebody is called, or the code where there is no such person. */
  public String name(String code) {
    return getAll().stream()
        .filter(each -> each.code().equalsIgnoreCase(code))
        .findFirst()
        .map(SalespersonView::displayName)
        .orElse(code);
  }

  /** Those that may be chosen. */
  public List<SalespersonView> getChoosable() {
    if (choosable == null) {
      choosable = read(SalespersonFilter.CHOOSABLE);
    }
    return choosable;
  }

  /** Those that may be chosen, and the one that a record names already even if blocked since. */
  public List<SalespersonView> choosableWith(String code) {
    boolean offered =
        code == null
            || code.isBlank()
            || getChoosable().stream().anyMatch(each -> each.code().equals(code));
    return offered
        ? getChoosable()
        : Stream.concat(stored(code).stream(), getChoosable().stream()).toList();
  }

  private Optional<SalespersonView> stored(String code) {
    try {
      return Optional.of(salespeople.get(code).value());
    } catch (NotFound deletedSince) {
      return Optional.empty();
    }
  }

  private List<SalespersonView> read(SalespersonFilter filter) {
    return salespeople.list(filter, NAMES).value();
  }
}
