package org.salespipeline.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the product in the foreground and keeps it there until it is told to stop. */
public final class Launcher {

  private static final int REFUSED = 1;

  private boolean announced;

  private Launcher() {}

  /**
   * Runs until Ctrl-C or the end of the server.
   *
   * @param arguments {@code micro} or {@code server}
   */
  public static void main(String[] arguments) {
    // The libraries' own chatter is nothing for the terminal.
    Logger.getLogger("").setLevel(Level.OFF);
    try {
      new Launcher().run("server".equals(arguments[0]) ? Server.FULL : Server.MICRO);
    } catch (StartRefused e) {
      System.err.println(e.getMessage());
      System.exit(REFUSED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Server server) throws InterruptedException {
    Settings settings = Settings.of(System.getProperties(), System.getenv());
    RunningSystem system = new RunningSystem(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
    System.out.println("Starting Opportunity ...");
    system.start(server, Kit.fromProperties(), this::announce);
    System.out.println("Opportunity is ready: " + system.address());
    System.out.println(howToSignIn(settings));
    System.out.println("Data and logs are in " + settings.dataFolder());
    System.out.println("Press Ctrl-C to stop.");
    system.awaitEnd();
    if (system.isClosed()) {
      System.out.println("Opportunity has stopped.");
      return;
    }
    throw new StartRefused(
        "The server has stopped by itself; its log is in %s.".formatted(settings.dataFolder()));
  }

  private void announce(String line) {
    announced = true;
    System.out.println(line);
  }

  private String howToSignIn(Settings settings) {
    if (announced) {
      return "Sign in with the user name and password shown above.";
    }
    String userName = settings.forServer().getOrDefault(Setting.ADMIN_USERNAME.variable(), "admin");
    return settings.forServer().containsKey(Setting.ADMIN_PASSWORD.variable())
        ? "Sign in as \"%s\" with the password of %s, unless it was changed since."
            .formatted(userName, Setting.ADMIN_PASSWORD.variable())
        : "Sign in as before; the first administrator is \"%s\".".formatted(userName);
  }
}
