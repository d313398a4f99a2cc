/**
 * Who is calling: browser sessions for the pages, access tokens for the API, and a name with a
 * password only to get a token. Which of them counts is decided by the address, so that a browser's
 * cookie can never act on the API.
 */
package org.salespipeline.user.auth;
