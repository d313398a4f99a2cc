/**
 * Malformed and hostile requests, made from the description of the API and thrown at every
 * operation by every role. docs/decisions/0023 says what an answer must look like.
 */
package org.salespipeline.system.fuzz;
