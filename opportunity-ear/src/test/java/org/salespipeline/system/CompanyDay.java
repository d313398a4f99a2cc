package org.salespipeline.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import javax.sql.DataSource;

/**
 * The day on which a test happens. Tests take it from here, for it is the company's, and because
 * tests go on for long: a system that is started late in the evening is that of a company in a time
 * zone where it is noon, so that no midnight comes in between.
 */
final class CompanyDay {

  private static final int EVENING = 21;
  private static final int NOON = 12;

  private CompanyDay() {}

  /** Today, where this company is. */
  static LocalDate today(DataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement zone =
            connection.prepareStatement("select time_zone from company_setup");
        var found = zone.executeQuery()) {
      found.next();
      return LocalDate.now(ZoneId.of(found.getString(1)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Moves the company to where its day is long enough. */
  static void awayFromMidnight(DataSource database) {
    ZoneId machine = ZoneId.systemDefault();
    ZoneId zone = farFromMidnight(ZonedDateTime.now(machine));
    if (zone.equals(machine)) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement move =
            connection.prepareStatement("update company_setup set time_zone = ?")) {
      move.setString(1, zone.getId());
      move.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The zone of this moment, or in the evening one where it is noon. */
  static ZoneId farFromMidnight(ZonedDateTime now) {
    if (now.getHour() < EVENING) {
      return now.getZone();
    }
    int west = now.withZoneSameInstant(ZoneOffset.UTC).getHour() - NOON;
    return ZoneId.of("Etc/GMT" + (west < 0 ? "" : "+") + west);
  }
}
