package org.salespipeline.shared.faces;

import jakarta.annotation.PostConstruct;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.omnifaces.util.Faces;

/** A page that reads what it shows from its address, so that this can be kept as a view. */
public abstract class AddressedBacking implements ViewedPage {

  private final Set<String> leftOut = new LinkedHashSet<>();
  private ListState state;

  @PostConstruct
  void readState() {
    state =
        ListState.read(Faces::getRequestParameter, names())
            .with(VIEW, WHOLE.equals(parameter(VIEW)) ? null : parameter(VIEW));
    take(state);
  }

  private static String parameter(String name) {
    return Faces.getRequestParameter(name);
  }

  /** What the address may name, but for the view. */
  protected abstract String[] names();

  /** What of it tells where in the page one is, and belongs to no view. */
  protected abstract String[] places();

  /** Takes what the address says. */
  protected abstract void take(ListState given);

  /** A value of the address; what cannot be read restricts nothing, and the reader is told. */
  protected <V> V read(ListState given, String name, Function<String, V> reading) {
    String text = given.get(name);
    try {
      return text == null ? null : reading.apply(text);
    } catch (DateTimeException | IllegalArgumentException bent) {
      leftOut.add(name + "=" + text);
      return null;
    }
  }

  /** What the address says. */
  protected ListState state() {
    return state;
  }

  /** Goes on without a place that means nothing here. */
  protected void forget(String place) {
    state = state.without(place);
  }

  /**
   * What the address asks for in vain, because it means nothing here, or no longer: a value, or a
   * name that a saved view has kept.
   */
  public List<String> getLeftOut() {
    List<String> found = new ArrayList<>(leftOut);
    if (viewMark() != null) {
      Set<String> known = Set.of(names());
      Faces.getRequestQueryStringMap().keySet().stream()
          .filter(name -> !known.contains(name) && !VIEW.equals(name))
          .forEach(found::add);
    }
    return found;
  }

  @Override
  public String viewPage() {
    String id = Faces.getViewId();
    return id.substring(1, id.lastIndexOf('.'));
  }

  @Override
  public String viewMark() {
    return state.get(VIEW);
  }

  @Override
  public ListState viewed() {
    return state.without(places()).without(VIEW);
  }

  @Override
  public ListState viewedFilter() {
    return viewed();
  }

  @Override
  public ListState viewOf(String query) {
    return ListState.parse(query, names()).without(places());
  }

  @Override
  public List<BuiltInView> builtInViews() {
    return List.of();
  }

  @Override
  public String viewAddress(String query) {
    return Faces.getBookmarkableURL(Faces.getViewId(), Map.of(), false) + query;
  }
}
