/**
 * Comments of contacts, sales cycles, stages and opportunities, in one table (domain reference
 * 2.7).
 */
package org.salespipeline.comment;
