/** Comments, for all capabilities that have them; whoever asks knows the owner's id. */
package org.salespipeline.comment.service;
