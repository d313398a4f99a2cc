package org.salespipeline.shared.faces;

/**
 * A filter that is set, and can be removed by one click.
 *
 * @param label what is restricted
 * @param text to what
 * @param removeUrl the address of the list without it
 */
public record FilterChip(String label, String text, String removeUrl) {}
