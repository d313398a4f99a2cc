/** Comments over HTTP, beneath the records that they belong to. */
package org.salespipeline.comment.rest;
