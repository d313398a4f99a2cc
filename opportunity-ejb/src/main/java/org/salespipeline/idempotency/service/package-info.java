/**
 * Safe retries: a caller that names its request by a key of its own may repeat it, and gets the
 * first answer again. The answer is written in the transaction of its effect, so that both are
 * there or neither, on whichever node and whatever breaks off in between.
 */
package org.salespipeline.idempotency.service;
