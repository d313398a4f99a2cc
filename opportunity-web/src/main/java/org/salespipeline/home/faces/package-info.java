/** The page that people see first: what is open, what closes soon, what is late. */
package org.salespipeline.home.faces;
