/** What can be asked of opportunities, their history and the reasons for closing them. */
package org.salespipeline.opportunity.service;
