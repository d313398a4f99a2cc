/** Safe retries over HTTP: the header Idempotency-Key, around everything that answers a POST. */
package org.salespipeline.idempotency.web;
