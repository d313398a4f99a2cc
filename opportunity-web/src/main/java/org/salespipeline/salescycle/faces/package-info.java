/**
 * Sales cycles on screen: list, card with stages and statistics, forms, and their choice elsewhere.
 */
package org.salespipeline.salescycle.faces;
