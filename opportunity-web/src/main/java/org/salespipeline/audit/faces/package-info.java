/** Tells people what others have changed meanwhile. */
package org.salespipeline.audit.faces;
