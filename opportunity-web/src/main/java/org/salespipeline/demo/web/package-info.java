/** Lets the first administrator find the demonstration company. */
package org.salespipeline.demo.web;
