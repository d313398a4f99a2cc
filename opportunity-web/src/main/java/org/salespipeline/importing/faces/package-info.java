/** The pages that import a pipeline: choose, rehearse, import, look at the outcome. */
package org.salespipeline.importing.faces;
