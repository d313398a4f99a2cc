/**
 * Fills an empty installation with a standard sales cycle, close codes and series, in the language
 * of its users.
 */
package org.salespipeline.assistant.service;
