package org.salespipeline.shared.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.logging.SessionLog;

/**
 * Sends the few statements that a person or a partner writes at once to PostgreSQL in one round
 * trip. The provider's own way sends together only statements with the same text, and a move writes
 * three that differ; the driver takes several with semicolons between them, prepares each once and
 * waits for their answers together.
 *
 * <p>Many statements, as those of an import, go the provider's way: there the same text comes again
 * and again.
 */
public class WritesInOneTrip extends BatchWritingMechanism {

  private static final long serialVersionUID = 1L;

  /** Each order of texts is prepared by itself, so there should not be too many orders. */
  private static final int FEW = 8;

  private static final int MOST = 100;

  private transient List<DatabaseCall> calls = new ArrayList<>();

  @Override
  public BatchWritingMechanism clone() {
    BatchWritingMechanism another = super.clone();
    another.clear();
    return another;
  }

  @Override
  public void clear() {
    calls = new ArrayList<>();
  }

  @Override
  public void appendCall(AbstractSession session, DatabaseCall call) {
    if (!call.hasParameters()) {
      executeBatchedStatements(session);
      databaseAccessor.basicExecuteCall(call, null, session, false);
      return;
    }
    calls.add(call);
    if (calls.size() == MOST) {
      executeBatchedStatements(session);
    }
  }

  @Override
  public void executeBatchedStatements(AbstractSession session) {
    List<DatabaseCall> written = calls;
    clear();
    if (written.size() > 1 && written.size() <= FEW) {
      together(written, session);
    } else {
      byText(written, session);
    }
  }

  private void byText(List<DatabaseCall> written, AbstractSession session) {
    var ownWay = new ParameterizedSQLBatchWritingMechanism(databaseAccessor);
    written.forEach(call -> ownWay.appendCall(session, call));
    ownWay.executeBatchedStatements(session);
  }

  private void together(List<DatabaseCall> written, AbstractSession session) {
    if (session.shouldLog(SessionLog.FINE, SessionLog.SQL)) {
      written.forEach(call -> log(call, session));
    }
    databaseAccessor.incrementCallCount(session);
    try (PreparedStatement statement = prepared(written, session)) {
      statement.execute();
      for (DatabaseCall call : written) {
        if (call.hasOptimisticLock() && statement.getUpdateCount() != 1) {
          throw OptimisticLockException.batchStatementExecutionFailure();
        }
        statement.getMoreResults();
      }
    } catch (SQLException failure) {
      DatabaseException lost =
          databaseAccessor.processExceptionForCommError(session, failure, written.get(0));
      throw lost == null
          ? DatabaseException.sqlException(failure, databaseAccessor, session, false)
          : lost;
    } finally {
      databaseAccessor.decrementCallCount();
    }
  }

  private void log(DatabaseCall call, AbstractSession session) {
    String text = call.getLogString(databaseAccessor);
    session.log(SessionLog.FINE, SessionLog.SQL, text, null, databaseAccessor, false);
  }

  private PreparedStatement prepared(List<DatabaseCall> written, AbstractSession session)
      throws SQLException {
    String texts =
        written.stream().map(DatabaseCall::getSQLString).collect(Collectors.joining(";"));
    PreparedStatement statement = databaseAccessor.getConnection().prepareStatement(texts);
    DatabasePlatform platform = session.getPlatform();
    int index = 0;
    for (DatabaseCall call : written) {
      for (Object value : call.getParameters()) {
        index++;
        platform.setParameterValueInDatabaseCall(value, statement, index, session);
      }
    }
    return statement;
  }
}
