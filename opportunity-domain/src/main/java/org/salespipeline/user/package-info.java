/**
 * Who may sign in, with which roles, and the tokens that stand for a user at the API (design,
 * section 6).
 */
package org.salespipeline.user;
