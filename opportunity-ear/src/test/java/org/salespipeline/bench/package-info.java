/**
 * Measures the product as a partner meets it: started like {@code mvn -Prun} starts it, filled by
 * SQL, asked over HTTP, and beside that the same work done by bare JDBC. {@code mvn -Pbench} runs
 * {@link org.salespipeline.bench.Benchmark}; it is no part of any package.
 */
package org.salespipeline.bench;
