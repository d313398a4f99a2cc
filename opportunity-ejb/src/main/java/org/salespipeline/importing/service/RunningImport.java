package org.salespipeline.importing.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.importing.ImportOptions;
import org.salespipeline.importing.ImportTarget;
import org.salespipeline.importing.RowReader;
import org.salespipeline.importing.RowWish.NamedContact;
import org.salespipeline.importing.RowWish.NamedSalesperson;
import org.salespipeline.importing.StageName;

/** What all rows of one import have in common, and what was learnt from the ones before. */
public final class RunningImport {

  private final ImportOptions options;
  private final List<ImportTarget> targets;
  private final RowReader reader;
  private final String salesCycleCode;
  private final boolean dryRun;
  private final Map<String, List<StageName>> stages = new HashMap<>();
  private final Learnt learnt = new Learnt();

  /**
   * @param targets the target of each column, null for those left out
   * @param stages those of the cycle
   */
  RunningImport(
      ImportOptions options,
      List<ImportTarget> targets,
      RowReader reader,
      String salesCycleCode,
      List<StageName> stages,
      boolean dryRun) {
    this.options = options;
    this.targets = targets;
    this.reader = reader;
    this.salesCycleCode = salesCycleCode;
    this.dryRun = dryRun;
    this.stages.put(salesCycleCode, stages);
  }

  ImportOptions options() {
    return options;
  }

  List<ImportTarget> targets() {
    return targets;
  }

  RowReader reader() {
    return reader;
  }

  String salesCycleCode() {
    return salesCycleCode;
  }

  boolean isDryRun() {
    return dryRun;
  }

  Map<String, List<StageName>> stages() {
    return stages;
  }

  String contact(NamedContact named) {
    return learnt.contact(named);
  }

  String salesperson(NamedSalesperson named) {
    return learnt.salesperson(named);
  }

  /** Keeps what a row has taught, unless it is undone with the row. */
  void learn(Learnt fromRow) {
    if (!dryRun || !fromRow.hasCreated()) {
      learnt.add(fromRow);
    }
  }

  /** The target at which a row without any contact is refused: the first that has a column. */
  ImportTarget contactTarget() {
    return targets.stream()
        .filter(target -> target != null && target.namesContact())
        .findFirst()
        .orElse(ImportTarget.contactNumber);
  }

  /** The target at which a row without any salesperson is refused. */
  ImportTarget salespersonTarget() {
    return targets.stream()
        .filter(target -> target != null && target.namesSalesperson())
        .findFirst()
        .orElse(ImportTarget.salespersonCode);
  }
}
