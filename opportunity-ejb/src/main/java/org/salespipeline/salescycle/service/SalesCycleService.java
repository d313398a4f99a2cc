package org.salespipeline.salescycle.service;

import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALES_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.salespipeline.audit.service.ChangeLog;
import org.salespipeline.salescycle.SalesCycle;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStage;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.Conflict;
import org.salespipeline.shared.Occasion;
import org.salespipeline.shared.query.Versioned;
import org.salespipeline.shared.service.Expected;
import org.salespipeline.shared.service.Occasions;

/** Sets up sales cycles and their stages (domain reference 3.4 and 3.5). */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, INTEGRATION})
public class SalesCycleService {

  private static final String KIND = "salesCycles";
  private static final String STAGE_KIND = "stages";

  @Inject private SalesCycleRepository cycles;
  @Inject private SalesCycleQueries queries;
  @Inject private Occasions occasions;
  @Inject private ChangeLog changeLog;

  /** Creates a cycle without stages; a code that exists is refused. */
  public Versioned<SalesCycleView> create(SalesCycleData data) {
    SalesCycle cycle = SalesCycle.create(data, occasions.now());
    if (cycles.find(cycle.code()).isPresent()) {
      throw new Conflict(CommonError.RECORD_DUPLICATE, "code", cycle.code());
    }
    cycles.add(cycle);
    changeLog.created(KIND, cycle.id(), cycle.code(), cycle.data());
    cycles.flush();
    return queries.get(cycle.code());
  }

  /**
   * Changes description, calculation and block.
   *
   * @param expectedVersion the version that the caller saw, or null if any will do
   */
  public Versioned<SalesCycleView> change(String code, SalesCycleData data, Long expectedVersion) {
    SalesCycle cycle = cycles.locked(code);
    Expected.version(cycle, expectedVersion);
    SalesCycleData before = cycle.data();
    cycle.change(data, occasions.now());
    changeLog.changed(KIND, cycle.id(), cycle.code(), before, cycle.data());
    cycles.flush();
    return queries.get(cycle.code());
  }

  /** Deletes a cycle that no opportunity needs, with its stages. */
  public void delete(String code, Long expectedVersion) {
    SalesCycle cycle = cycles.locked(code);
    Expected.version(cycle, expectedVersion);
    cycle.delete(cycles.inProgressOn(cycle), cycles.namingIt(cycle), occasions.now());
    changeLog.deleted(KIND, cycle.id(), cycle.code(), cycle.data());
    cycles.flush();
  }

  /** Adds a stage; a number that exists is refused. */
  public Versioned<SalesCycleStageView> createStage(String cycleCode, SalesCycleStageData data) {
    SalesCycle cycle = cycles.locked(cycleCode);
    SalesCycleStage stage = cycle.addStage(data, occasions.now());
    changeLog.created(STAGE_KIND, stage.id(), key(cycle, stage), stage.data());
    cycles.flush();
    return queries.getStage(cycle.code(), stage.stage());
  }

  /** Changes everything of a stage but its number. */
  public Versioned<SalesCycleStageView> changeStage(
      String cycleCode, int number, SalesCycleStageData data, Long expectedVersion) {
    SalesCycle cycle = cycles.locked(cycleCode);
    SalesCycleStage stage = cycle.requiredStage(number);
    Expected.version(stage, expectedVersion);
    SalesCycleStageData before = stage.data();
    stage.change(data, occasions.now());
    changeLog.changed(STAGE_KIND, stage.id(), key(cycle, stage), before, stage.data());
    cycles.flush();
    return queries.getStage(cycle.code(), number);
  }

  /** Deletes a stage on which no opportunity stands. */
  public void deleteStage(String cycleCode, int number, Long expectedVersion) {
    Occasion occasion = occasions.now();
    SalesCycle cycle = cycles.locked(cycleCode);
    SalesCycleStage stage = cycle.requiredStage(number);
    Expected.version(stage, expectedVersion);
    stage.delete(cycles.activeEntriesOn(cycle, number), occasion);
    changeLog.deleted(STAGE_KIND, stage.id(), key(cycle, stage), stage.data());
    cycles.flush();
  }

  private static String key(SalesCycle cycle, SalesCycleStage stage) {
    return cycle.code() + "/" + stage.stage();
  }
}
