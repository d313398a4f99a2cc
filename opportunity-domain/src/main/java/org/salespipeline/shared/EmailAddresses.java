package org.salespipeline.shared;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * Tells addresses from other texts. The library knows only the top-level domains of its day; names
 * of a company's own network and newer domains must pass as well.
 */
final class EmailAddresses extends EmailValidator {

  static final EmailAddresses INSTANCE = new EmailAddresses();

  private static final long serialVersionUID = 1L;

  private static final String LABEL = "[\\p{Alnum}]([\\p{Alnum}-]{0,61}[\\p{Alnum}])?";
  private static final Pattern HOST =
      Pattern.compile(LABEL + "(\\." + LABEL + ")+", Pattern.UNICODE_CHARACTER_CLASS);

  private EmailAddresses() {
    super(false);
  }

  @Override
  protected boolean isValidDomain(String domain) {
    return HOST.matcher(domain).matches();
  }
}
