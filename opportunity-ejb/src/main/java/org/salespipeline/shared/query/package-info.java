/**
 * How lists are asked for and answered: ordering, keyset paging and counting in the database, the
 * same for API and pages. A capability describes its list once, as a view record and the select
 * that fills it ({@link org.salespipeline.shared.query.Listing}).
 */
package org.salespipeline.shared.query;
