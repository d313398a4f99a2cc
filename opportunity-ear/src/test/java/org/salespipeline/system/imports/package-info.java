/** Imports of whole pipelines, seen from outside. */
package org.salespipeline.system.imports;
