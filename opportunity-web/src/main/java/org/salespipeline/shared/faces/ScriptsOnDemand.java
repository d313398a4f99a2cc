package org.salespipeline.shared.faces;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Leaves out of pages the scripts that most readers of a page never need, or not at once: those of
 * inputs that are rarely opened are fetched by {@code ondemand.js}, the library of charts by {@code
 * charts.js}. The one for times that it brings along is for axes of time; ours have none.
 */
public class ScriptsOnDemand extends ResourceHandlerWrapper {

  private static final String LIBRARY = "primefaces";
  private static final Set<String> LEFT_OUT =
      Set.of(
          "datepicker/datepicker.js",
          "inputnumber/inputnumber.js",
          "inputmask/inputmask.js",
          "chart/chart.js",
          "moment/moment.js");

  public ScriptsOnDemand(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public boolean isResourceRendered(FacesContext context, String name, String library) {
    return LIBRARY.equals(library) && LEFT_OUT.contains(name)
        || super.isResourceRendered(context, name, library);
  }
}
