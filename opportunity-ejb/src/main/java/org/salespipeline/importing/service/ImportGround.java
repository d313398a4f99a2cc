package org.salespipeline.importing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.importing.ColumnMapping;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.KnownNames;
import org.salespipeline.importing.RowReader;
import org.salespipeline.importing.StageName;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.opportunity.service.CloseOpportunityCodeQueries;
import org.salespipeline.salescycle.SalesCycleError;
import org.salespipeline.salescycle.service.SalesCycleQueries;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.setup.service.CompanySetupQueries;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.RuleViolation;

/** Prepares what an import stands on; refuses options that fit neither the file nor the set-up. */
@Dependent
class ImportGround {

  private static final String CYCLE = "salesCycleCode";

  @Inject private SalesCycleQueries salesCycles;
  @Inject private CloseOpportunityCodeQueries closeCodes;
  @Inject private CompanySetupQueries setup;

  /** The import of this file with these options, ready for its first row. */
  RunningImport of(CsvFile file, ImportOptions options, boolean dryRun) {
    List<ImportTarget> targets = ColumnMapping.of(options, file.headers());
    String cycleCode = cycleCode(options);
    List<StageName> stages = stages(salesCycles, cycleCode);
    RowReader reader = new RowReader(options, new KnownNames(stages, closeCodes()), file.amounts());
    return new RunningImport(options, targets, reader, cycleCode, stages, dryRun);
  }

  private String cycleCode(ImportOptions options) {
    String code = Codes.normalised(options.salesCycleCode());
    if (code == null) {
      code = setup.get().value().defaultSalesCycleCode();
    }
    if (code == null) {
      throw new RuleViolation(CommonError.FIELD_REQUIRED, CYCLE);
    }
    SalesCycleView cycle = cycle(code);
    if (cycle.blocked()) {
      throw new RuleViolation(SalesCycleError.BLOCKED, CYCLE, cycle.code());
    }
    return cycle.code();
  }

  private SalesCycleView cycle(String code) {
    try {
      return salesCycles.get(code).value();
    } catch (NotFound unknown) {
      throw new RuleViolation(CommonError.FIELD_UNKNOWN_REFERENCE, CYCLE, code);
    }
  }

  private Map<String, CloseType> closeCodes() {
    Map<String, CloseType> types = new HashMap<>();
    for (CloseType type : CloseType.values()) {
      closeCodes.ofType(type).forEach(code -> types.put(code.code(), type));
    }
    return types;
  }

  static List<StageName> stages(SalesCycleQueries cycles, String cycleCode) {
    return cycles.stages(cycleCode).stream()
        .map(stage -> new StageName(stage.stage(), stage.description()))
        .toList();
  }
}
