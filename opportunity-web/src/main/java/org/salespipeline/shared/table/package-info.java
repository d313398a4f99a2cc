/** Tables as files for spreadsheets, written row by row. */
package org.salespipeline.shared.table;
