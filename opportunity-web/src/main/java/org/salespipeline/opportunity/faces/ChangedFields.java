package org.salespipeline.opportunity.faces;

import java.io.Serializable;
import org.salespipeline.opportunity.OpportunityData;

/**
 * A change of an opportunity's fields that can be taken back.
 *
 * @param before what was stored before it
 * @param version what it made of the opportunity; nothing is taken back from a later one
 */
record ChangedFields(String number, OpportunityData before, long version) implements Serializable {}
