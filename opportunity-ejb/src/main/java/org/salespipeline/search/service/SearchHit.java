package org.salespipeline.search.service;

/**
 * A record that was found.
 *
 * @param key the number or code that its card is reached by
 * @param title what it is called, or null
 * @param note what tells it from others of that name, or null
 * @param state the name of the constant that says what state or type it is in, or null
 */
public record SearchHit(SearchKind kind, String key, String title, String note, String state) {}
