/** The page that greets the first administrator of an empty installation. */
package org.salespipeline.assistant.faces;
