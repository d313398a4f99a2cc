/** The set-up record: read by everyone, changed by administrators, made at the first start. */
package org.salespipeline.setup.service;
