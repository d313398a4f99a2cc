package org.salespipeline.user;

/** How the pages look: as the device wants it, light or dark. */
public enum Theme {
  System,
  Light,
  Dark
}
