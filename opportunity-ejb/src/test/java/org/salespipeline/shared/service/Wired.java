package org.salespipeline.shared.service;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * The services as a container puts them together, on a real database, for a company in some time
 * zone at a moment of the test's choice. Nobody is signed in, roles are not looked at, and nothing
 * is set.
 */
public final class Wired {

  static {
    ConfigProviderResolver.setInstance(new NoSettings());
  }

  private final Map<Class<?>, Object> known = new HashMap<>();

  /** The services at this moment, for a company there. */
  public Wired(DataSource database, Instant now, ZoneId company) {
    known.put(DataSource.class, database);
    known.put(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    known.put(EntityManager.class, answering(EntityManager.class, null));
    known.put(CompanyZone.class, in(company));
    known.put(
        TransactionSynchronizationRegistry.class,
        answering(TransactionSynchronizationRegistry.class, Status.STATUS_NO_TRANSACTION));
  }

  /** The services at the clock's moments, without a database. */
  public Wired(Clock clock) {
    known.put(Clock.class, clock);
  }

  /** The same with a service that is the test's own. */
  public <T> Wired with(Class<T> service, T own) {
    known.put(service, own);
    return this;
  }

  /** Has read where the company is. */
  private static CompanyZone in(ZoneId company) {
    try {
      CompanyZone read = new CompanyZone();
      Field zone = CompanyZone.class.getDeclaredField("zone");
      zone.setAccessible(true);
      zone.set(read, company);
      return read;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T answering(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Wired.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer));
  }

  /** The one instance of the service. */
  public <T> T get(Class<T> service) {
    Object found = known.get(service);
    if (found == null) {
      found = made(service);
      known.put(service, found);
    }
    return service.cast(found);
  }

  private Object made(Class<?> service) {
    try {
      Constructor<?> constructor = service.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object made = constructor.newInstance();
      for (Field field : service.getDeclaredFields()) {
        if (isGiven(field)) {
          field.setAccessible(true);
          field.set(made, get(field.getType()));
        }
      }
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isGiven(Field field) {
    boolean injected = field.isAnnotationPresent(Inject.class) && !field.getType().isPrimitive();
    boolean own = !Modifier.isStatic(field.getModifiers()) && known.containsKey(field.getType());
    return (injected || own) && !field.getType().getSimpleName().equals("SecurityContext");
  }
}
