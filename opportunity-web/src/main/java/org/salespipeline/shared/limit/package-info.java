/**
 * What keeps one caller from taking all: how many calls a token and an address may make, and how
 * slowly a body may arrive. Counted on each node for itself.
 */
package org.salespipeline.shared.limit;
