/** What the product costs, as far as that can be counted rather than measured. */
package org.salespipeline.system.speed;
