/** The help: what to do where, in the words that the pages use. */
package org.salespipeline.help.faces;
