package org.salespipeline.shared.service;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Where no server is there to ask for settings: every one is as if nobody had set it. */
final class NoSettings extends ConfigProviderResolver {

  private static final Config CONFIG =
      (Config)
          Proxy.newProxyInstance(
              NoSettings.class.getClassLoader(),
              new Class<?>[] {Config.class},
              (self, method, arguments) -> Optional.empty());

  @Override
  public Config getConfig() {
    return CONFIG;
  }

  @Override
  public Config getConfig(ClassLoader loader) {
    return CONFIG;
  }

  @Override
  public ConfigBuilder getBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerConfig(Config config, ClassLoader loader) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void releaseConfig(Config config) {
    throw new UnsupportedOperationException();
  }
}
