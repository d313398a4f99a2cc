/**
 * What people see and click: the pages in a real browser. On a machine without one these tests are
 * skipped, with a line that says so.
 */
package org.salespipeline.system.pages;
