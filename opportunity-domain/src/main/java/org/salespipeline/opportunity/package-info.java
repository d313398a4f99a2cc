/**
 * Opportunities: one possible sale to one contact, owned by one salesperson, moved through one
 * sales cycle until it is won or lost. The entries are the truth, the figures on the opportunity
 * are their projection.
 *
 * <ul>
 *   <li>OPP-1 Contact, salesperson and cycle are required after their defaults; blocked ones are
 *       refused (domain reference 6.3, 7, and the API contract).
 *   <li>OPP-2 What may be changed depends on the status (7): contact, salesperson, campaign and
 *       priority until closed, the cycle until started, description and segment always.
 *   <li>OPP-3 A started opportunity stays with its company (7.1).
 *   <li>OPP-4 The first stage is the cycle's lowest; it may come without figures (8.1).
 *   <li>OPP-5 Six stage actions with their candidates: First, Next, Previous, Skip, Update, Jump
 *       (8.2, 8.3).
 *   <li>OPP-6 If a stage requires a quote and none is assigned, Next and Skip to it are refused
 *       (8.4, quirk 14).
 *   <li>OPP-7 A date of change never lies before the active entry's or the creation date; a closing
 *       date never before the date of change (8.4, quirk 9).
 *   <li>OPP-8 Estimated value and chances are positive (8.4).
 *   <li>OPP-9 The recorded action follows from where it went: Skip to the next stage is Next, Jump
 *       to the one before is Previous (8.2, quirk 6).
 *   <li>OPP-10 Exactly one entry is active; the old one gets its days open when the new one is
 *       appended (8.5).
 *   <li>OPP-11 Chances, completion, probability and calculated value of an entry follow from cycle,
 *       stage and estimate (9).
 *   <li>OPP-12 Won and Lost need a close code of their type, Won a sales value (10.1).
 *   <li>OPP-13 A closed opportunity moves no more (10.5).
 *   <li>OPP-14 An opportunity in progress cannot be deleted (10.4).
 *   <li>OPP-15 A next step may be said until closed, a date only with it; closing ends it (our
 *       own).
 *   <li>OPP-16 What is in progress wants attention where its closing date is past, where it has
 *       stood on its stage for longer than usual, or where nobody has said what comes next (our
 *       own).
 * </ul>
 *
 * Out of scope here: tasks, quotes and campaigns; they know opportunities, not the reverse.
 */
package org.salespipeline.opportunity;
