package org.salespipeline.user.service;

import java.util.Set;
import org.salespipeline.user.Theme;

/**
 * Somebody who has proved who they are.
 *
 * @param roles the names of the roles, those of {@link org.salespipeline.user.Roles}
 * @param salespersonCode the salesperson the user is, or null
 * @param languageCode the language of the pages, or null for the browser's
 * @param singleKeyShortcuts whether single keys do something on the pages
 * @param sessionEpoch a session that was opened in an earlier epoch is over
 */
public record SignedInUser(
    String userName,
    String displayName,
    Set<String> roles,
    String salespersonCode,
    String languageCode,
    Theme theme,
    boolean singleKeyShortcuts,
    int sessionEpoch) {}
