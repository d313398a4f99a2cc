package org.salespipeline.salescycle.faces;

import java.io.Serializable;
import org.salespipeline.salescycle.SalesCycleStageData;

/** A stage that was deleted and can be entered again. */
record RemovedStage(String cycleCode, SalesCycleStageData data) implements Serializable {}
