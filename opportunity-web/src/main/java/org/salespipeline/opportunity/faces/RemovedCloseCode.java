package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import org.salespipeline.opportunity.CloseType;

/** A close opportunity code that was deleted and can be entered again. */
record RemovedCloseCode(String code, String description, CloseType type) implements Serializable {}
