/** Contacts over HTTP. */
package org.salespipeline.contact.rest;
