/** Writes the change log; every service tells it what it did. */
package org.salespipeline.audit.service;
