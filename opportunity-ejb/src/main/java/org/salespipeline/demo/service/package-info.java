/**
 * A demonstration company for an empty database: invented, in a believable state, dated relative to
 * the day it is loaded.
 */
package org.salespipeline.demo.service;
