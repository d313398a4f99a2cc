package org.salespipeline.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of server that one of the two packages runs on. */
public enum Server {

  /** The stand-alone WAR on Payara Micro: what a newcomer and a container start. */
  MICRO {
    @Override
    List<String> prepare(Kit kit, DataFolder folder, Endpoint endpoint) throws IOException {
      return PayaraMicro.prepare(kit, folder.freshServerFolder("payara-micro"), endpoint);
    }
  },

  /** The EAR on Payara Server: what an operator deploys. */
  FULL {
    @Override
    List<String> prepare(Kit kit, DataFolder folder, Endpoint endpoint) throws IOException {
      return PayaraServer.prepare(kit, folder.freshServerFolder("payara-server"), endpoint);
    }
  };

  /** Lays out the server's working folder and returns the command that starts it. */
  abstract List<String> prepare(Kit kit, DataFolder folder, Endpoint endpoint) throws IOException;

  /** The programs of the Java that runs the launcher run the server, too. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
