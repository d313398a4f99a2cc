/** The page of the one set-up record. */
package org.salespipeline.setup.faces;
