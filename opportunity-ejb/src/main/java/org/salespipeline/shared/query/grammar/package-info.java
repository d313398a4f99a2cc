/** The parsers of the query options, generated from their grammars at each build. */
package org.salespipeline.shared.query.grammar;
