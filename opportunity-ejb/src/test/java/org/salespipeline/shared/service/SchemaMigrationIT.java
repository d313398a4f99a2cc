package org.salespipeline.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.salespipeline.container.Deployments;

@ExtendWith(ArquillianExtension.class)
class SchemaMigrationIT {

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "jdbc/opportunity")
  private DataSource source;

  @Inject private DatabaseHealth health;
  @Inject private Clock clock;

  @Deployment
  static WebArchive services() {
    return Deployments.services();
  }

  @Test
  @DisplayName("the schema is there when the application is, and it is current")
  void migrated() {
    assertThat(new DatabaseSchema(source).isCurrent()).isTrue();
    assertThat(health.isReady()).isTrue();
  }

  @Test
  @DisplayName("every entity finds its table and its columns")
  void mapped() {
    assertThat(entities.getMetamodel().getEntities())
        .isNotEmpty()
        .allSatisfy(entity -> assertThat(firstOf(entity)).hasSizeLessThanOrEqualTo(1));
  }

  private List<?> firstOf(EntityType<?> entity) {
    return entities
        .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
        .setMaxResults(1)
        .getResultList();
  }

  @Test
  @DisplayName("the clock ticks in UTC")
  void clock() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
