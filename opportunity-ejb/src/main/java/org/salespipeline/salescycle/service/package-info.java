/** What can be asked of sales cycles and their stages. */
package org.salespipeline.salescycle.service;
