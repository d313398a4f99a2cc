/** Finding anything from anywhere: what the search box of the pages asks. */
package org.salespipeline.search.service;
