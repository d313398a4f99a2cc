/**
 * Starts the whole product on one machine, in the foreground: PostgreSQL, then a server with one of
 * the two packages, and stops both again. It is what {@code mvn -Prun} and {@code mvn -Pserver}
 * call and what the system tests start their servers with; it is no part of either package.
 *
 * <p>Whatever stands in the way of a start is one sentence to the person who started it: {@link
 * org.salespipeline.launcher.StartRefused}.
 */
package org.salespipeline.launcher;
