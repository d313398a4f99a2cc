/** Sales cycles and their stages over HTTP. */
package org.salespipeline.salescycle.rest;
