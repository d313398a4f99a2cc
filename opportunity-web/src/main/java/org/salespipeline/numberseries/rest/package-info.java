/** Number series over HTTP. */
package org.salespipeline.numberseries.rest;
