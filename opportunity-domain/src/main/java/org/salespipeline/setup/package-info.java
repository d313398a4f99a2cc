/**
 * The one set-up record of the company: time zone, currency, defaults, inheritance, number series
 * (domain reference 3.1).
 */
package org.salespipeline.setup;
