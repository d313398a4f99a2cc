/** The figures of the pipeline as charts and tables, each with the rows behind it. */
package org.salespipeline.figures.faces;
