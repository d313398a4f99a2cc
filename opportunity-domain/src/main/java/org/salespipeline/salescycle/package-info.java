/**
 * Sales cycles and their stages: how a company sells, and how sure it is of a sale at each stage.
 *
 * <ul>
 *   <li>CYC-1 The cycle decides how a probability follows from chances and completion; a change of
 *       the setting does not touch entries already written (domain reference 3.4).
 *   <li>CYC-2 A blocked cycle cannot be chosen; opportunities already on it go on (3.4).
 *   <li>CYC-3 A cycle with opportunities on it cannot be deleted: refused as in use while some are
 *       in progress, and as a record in use while others name it (3.4 and quirk 12).
 *   <li>CYC-4 Stages are ordered by number; numbers need not be consecutive (1).
 *   <li>CYC-5 A stage may be passed over only if it allows it; the one landed on need not (8.3).
 *   <li>CYC-6 A stage with an active entry cannot be deleted (3.5).
 *   <li>CYC-7 Chances of 0 mean that the stage has no own value (3.5).
 *   <li>CYC-8 An opportunity may stand on a stage for the days of the stage's threshold, or for the
 *       stage's average where it has none (our own).
 * </ul>
 */
package org.salespipeline.salescycle;
