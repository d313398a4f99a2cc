/** Users and access tokens over HTTP. */
package org.salespipeline.user.rest;
