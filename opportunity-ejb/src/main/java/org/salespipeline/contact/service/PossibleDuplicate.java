package org.salespipeline.contact.service;

import java.io.Serializable;

/** A contact that is there already and may be the one that is being entered. */
public record PossibleDuplicate(
    String number, String displayName, String companyName, String email, String phoneNumber)
    implements Serializable {}
