/**
 * Several requests in one (OData 4.01, JSON batch format). Each of them goes through the servlet
 * container to the same resources as if it had come alone, so that no filter, rule or refusal can
 * be passed by; what is added here is their order, one transaction for an atomicity group, and
 * references to earlier answers.
 */
package org.salespipeline.batch.rest;
