package org.salespipeline.opportunity;

/** Which outcome a close code explains. */
public enum CloseType {
  Won,
  Lost
}
