/** The search box of the pages, as its script asks. */
package org.salespipeline.search.web;
