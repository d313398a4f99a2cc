package org.salespipeline.batch.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the product keeps for the time of one request, such as who is calling and in which time zone
 * the company is. The requests of a batch share one request of the servlet container, and an
 * earlier one may have changed such a thing: each begins with nothing kept.
 */
@ApplicationScoped
class RequestState {

  private static final String OURS = "org.salespipeline.";

  @Inject private BeanManager beans;

  private Set<Bean<?>> kept;

  @PostConstruct
  void find() {
    kept =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .filter(bean -> bean.getScope() == RequestScoped.class)
            .filter(bean -> bean.getBeanClass().getName().startsWith(OURS))
            .collect(Collectors.toSet());
  }

  /** Forgets all of it; what the batch itself wanted to know has been asked by then. */
  void forget() {
    AlterableContext context = (AlterableContext) beans.getContext(RequestScoped.class);
    kept.forEach(context::destroy);
  }
}
