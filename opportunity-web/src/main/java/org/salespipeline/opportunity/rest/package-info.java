/** Opportunities, their history, their moves and the reasons for closing over HTTP. */
package org.salespipeline.opportunity.rest;
