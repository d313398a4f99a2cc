/**
 * Number series: where opportunities, contacts, customers, tasks, campaigns and segments get their
 * numbers (domain reference 2.4). A number is given once and never again, whatever happens to the
 * record that had it.
 */
package org.salespipeline.numberseries;
