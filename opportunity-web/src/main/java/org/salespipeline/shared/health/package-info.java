/**
 * What the product tells whoever watches over it. The checks live in the web module, because Payara
 * looks for them in an EAR only if its WAR has one.
 */
package org.salespipeline.shared.health;
