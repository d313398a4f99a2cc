/**
 * Black-box tests of the whole product: its own WAR on Payara Micro and a real PostgreSQL, seen
 * over HTTP only.
 */
package org.salespipeline.system;
