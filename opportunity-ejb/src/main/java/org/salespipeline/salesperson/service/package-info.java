/** Salespeople: their care, and what can be asked about them. */
package org.salespipeline.salesperson.service;
