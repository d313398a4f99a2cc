package org.salespipeline.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at all settings when the application starts. A wrong one stops it with a sentence that
 * names it: a server may take the default for what it cannot read, or refuse each call.
 */
@ApplicationScoped
public class SettingsAtStart {

  private static final List<String> SWITCHES =
      List.of("opportunity.admin.reset", "opportunity.demo", "opportunity.pseudo.language");

  private static final Set<String> POSITIONS = Set.of("true", "false");

  /** Fails if a setting is wrong. */
  void check(@Observes Startup start) {
    check(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  static void check(Function<String, Optional<String>> settings) {
    Arrays.stream(NumberSetting.values())
        .forEach(each -> check(settings, each.property(), each::flaw));
    SWITCHES.forEach(name -> check(settings, name, SettingsAtStart::flawOfSwitch));
  }

  private static Optional<String> flawOfSwitch(String text) {
    return POSITIONS.contains(text.strip())
        ? Optional.empty()
        : Optional.of("it is either true or false");
  }

  private static void check(
      Function<String, Optional<String>> settings,
      String name,
      Function<String, Optional<String>> flaw) {
    String text = settings.apply(name).orElse("");
    if (text.isBlank()) {
      return;
    }
    flaw.apply(text)
        .ifPresent(
            why -> {
              throw new IllegalStateException(
                  "%s is \"%s\", which cannot be used: %s.".formatted(name, text, why));
            });
  }
}
