/**
 * Importing a pipeline: the rows of a file become opportunities with their history, by the ordinary
 * moves on the days on which they happened (API contract, "Importing a pipeline").
 *
 * <ul>
 *   <li>IMP-1 A cell belongs to the target that its column was given; an empty one takes the
 *       default of its target. A default for a contact (or salesperson) counts only where the row
 *       names none in any of its columns.
 *   <li>IMP-2 Dates are read strictly by one pattern. An amount has at most one decimal sign; which
 *       one it is never depends on the size of the figure ({@link
 *       org.salespipeline.importing.AmountStyle}).
 *   <li>IMP-3 The progress is a mapped word, {@code NotStarted}, {@code Stage N}, {@code Won},
 *       {@code Lost}, or the description of a stage.
 *   <li>IMP-4 A row that has started needs its start date, a closed one its closing date. The start
 *       date is the creation date; without one, an opportunity that has not started is created
 *       today.
 *   <li>IMP-5 Stage N is reached by First, then Next up to N, on the start date; won and lost by
 *       First on the start date, then the closing on its date.
 *   <li>IMP-6 A won row without an estimate starts with its sales value as estimate; a lost or open
 *       one without any value starts without an estimate (domain reference 8.1).
 *   <li>IMP-7 What cannot belong to the progress of the row is refused, never dropped.
 *   <li>IMP-8 An existing number is skipped, or brought up to date: changed fields are changed,
 *       missing moves are made, nothing is done twice; what contradicts is refused with the code of
 *       the rule that it breaks.
 *   <li>IMP-9 One row is one transaction, with the contact and the salesperson that it creates; a
 *       refused row says everything that is wrong with it.
 * </ul>
 */
package org.salespipeline.importing;
