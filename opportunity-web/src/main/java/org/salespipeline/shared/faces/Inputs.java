package org.salespipeline.shared.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds inputs of the current view by the name of the property that they show. */
final class Inputs {

  private static final Set<VisitHint> VISIBLE = EnumSet.of(VisitHint.SKIP_UNRENDERED);

  private Inputs() {}

  /** The input with this id: first of the form that was sent, so that dialogs keep their own. */
  static Optional<UIInput> find(FacesContext context, String id) {
    if (id == null || context.getViewRoot() == null) {
      return Optional.empty();
    }
    Predicate<UIComponent> wanted =
        component -> component instanceof UIInput && id.equals(component.getId());
    return first(
            context,
            context.getViewRoot(),
            component -> component instanceof UIForm form && form.isSubmitted())
        .flatMap(form -> first(context, form, wanted))
        .or(() -> first(context, context.getViewRoot(), wanted))
        .map(UIInput.class::cast);
  }

  private static Optional<UIComponent> first(
      FacesContext context, UIComponent root, Predicate<UIComponent> wanted) {
    UIComponent[] found = new UIComponent[1];
    root.visitTree(
        VisitContext.createVisitContext(context, null, VISIBLE),
        (visit, component) -> {
          if (wanted.test(component)) {
            found[0] = component;
            return VisitResult.COMPLETE;
          }
          return VisitResult.ACCEPT;
        });
    return Optional.ofNullable(found[0]);
  }
}
