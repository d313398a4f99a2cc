/**
 * What every service needs: the time and the user of an occasion, the schema, the health of the
 * database.
 */
package org.salespipeline.shared.service;
