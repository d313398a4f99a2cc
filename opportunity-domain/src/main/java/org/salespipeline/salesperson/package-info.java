/** Salespeople: who sells, and what stands in the way of their going (domain reference 3.2). */
package org.salespipeline.salesperson;
