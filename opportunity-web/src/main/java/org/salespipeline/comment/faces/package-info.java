/** The comments of a record, as a part of its card. */
package org.salespipeline.comment.faces;
