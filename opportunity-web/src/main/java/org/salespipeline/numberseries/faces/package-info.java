/** The pages of number series. */
package org.salespipeline.numberseries.faces;
