package org.salespipeline.shared.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Connections for work that may take long, such as a migration of a large table or the check of the
 * whole history. A pool bounds how long a call may work, wait for a lock and wait for an answer;
 * here these bounds are lifted, and set again before the connection goes back.
 */
public final class Unhurried {

  private Unhurried() {}

  /** The same source of connections, without the bounds that are meant for calls. */
  public static DataSource source(DataSource pool) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = invoke(pool, method, arguments);
          return result instanceof Connection connection ? lifted(connection) : result;
        });
  }

  private static Connection lifted(Connection connection) throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    run(connection, "set statement_timeout = 0");
    run(connection, "set lock_timeout = 0");
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close") && !connection.isClosed()) {
            run(connection, "reset statement_timeout");
            run(connection, "reset lock_timeout");
            connection.setNetworkTimeout(Runnable::run, usual);
          }
          return invoke(connection, method, arguments);
        });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Unhurried.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
