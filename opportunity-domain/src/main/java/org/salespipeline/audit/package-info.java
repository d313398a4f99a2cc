/**
 * Who changed what, and when: one line for every field of a record that got another value. Knows no
 * capability.
 */
package org.salespipeline.audit;
