/**
 * What the tests in the real container need: an archive, a server and a PostgreSQL of their own.
 */
package org.salespipeline.container;
