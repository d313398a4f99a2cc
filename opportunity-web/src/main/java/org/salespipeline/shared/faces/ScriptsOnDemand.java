package org.salespipeline.shared.faces;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Leaves out of pages the scripts of inputs that most readers of a page never open. Where one is
 * opened, {@code ondemand.js} fetches what it needs.
 */
public class ScriptsOnDemand extends ResourceHandlerWrapper {

  private static final String LIBRARY = "primefaces";
  private static final Set<String> LEFT_OUT =
      Set.of("datepicker/datepicker.js", "inputnumber/inputnumber.js", "inputmask/inputmask.js");

  public ScriptsOnDemand(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public boolean isResourceRendered(FacesContext context, String name, String library) {
    return LIBRARY.equals(library) && LEFT_OUT.contains(name)
        || super.isResourceRendered(context, name, library);
  }
}
