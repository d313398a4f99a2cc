/**
 * The pages of users: signing in and out, the own profile and tokens, and the users of the company.
 */
package org.salespipeline.user.faces;
