/** Number series: their care, and the drawing of numbers for the other capabilities. */
package org.salespipeline.numberseries.service;
