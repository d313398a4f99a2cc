/**
 * What pages and API share: the texts in the reader's language, and the headers that every answer
 * carries.
 */
package org.salespipeline.shared.web;
