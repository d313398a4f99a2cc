/** Users, their tokens, signing in, and who is asking now. */
package org.salespipeline.user.service;
