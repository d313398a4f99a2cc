/**
 * How the domain is stored, where Jakarta Persistence leaves a gap; known to persistence.xml only.
 */
package org.salespipeline.shared.persistence;
